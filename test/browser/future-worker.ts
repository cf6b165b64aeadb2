import { exposeGuarded } from '../../worker/runtime/expose';

// A worker of a later release.
exposeGuarded({ hello: () => ({ protocol: 2, build: 'future', methods: [] }) }, self as never);
