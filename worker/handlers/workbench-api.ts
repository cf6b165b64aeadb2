import type { WorkbenchApi } from '../contract';
import type { CallTable } from '../runtime/calls';
import { commonHandlers, withHello } from './api';
import { bundleHandlers } from './bundle';
import { deploymentHandlers } from './deployment';
import { browserStoreHandlers } from './store';

/** The whole API of the page's own worker over one table of calls. */
export function createWorkbenchApi(runtime: CallTable): WorkbenchApi {
  return withHello({
    ...commonHandlers(runtime),
    deployment: deploymentHandlers(runtime),
    bundle: bundleHandlers(runtime),
    store: browserStoreHandlers(runtime),
  });
}
