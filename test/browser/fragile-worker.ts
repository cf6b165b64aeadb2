import '../../worker/runtime/no-network';
import { PROTOCOL } from '../../worker/contract';
import { exposeGuarded } from '../../worker/runtime/expose';
import type { FragileApi } from './fragile-api';

// A worker that can be made to die in each of the ways workers die.
const api: FragileApi = {
  hello: () => ({ protocol: PROTOCOL, build: 'fragile', methods: [] }),
  openEvents: () => undefined,
  cancel: () => undefined,
  echo: (text) => text,
  never: () => new Promise<never>(() => undefined),
  loop() {
    for (;;);
  },
  crash() {
    setTimeout(() => {
      throw new Error('crashed on purpose');
    });
    return new Promise<never>(() => undefined);
  },
  network: (names) => names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
};
exposeGuarded(api, self as never);
