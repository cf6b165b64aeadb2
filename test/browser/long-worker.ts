import { createRuntime } from '../../worker/runtime/calls';
import { exposeGuarded } from '../../worker/runtime/expose';
import { createLongApi } from '../contract/long-api';

exposeGuarded(createLongApi(createRuntime()), self as never);
