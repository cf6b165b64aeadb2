import type { WorkbenchApi } from '../contract';
import type { CallTable } from '../runtime/calls';
import { commonHandlers, withHello } from './api';

/** The whole API of the page's own worker over one table of calls. */
export function createWorkbenchApi(runtime: CallTable): WorkbenchApi {
  return withHello({ ...commonHandlers(runtime) });
}
