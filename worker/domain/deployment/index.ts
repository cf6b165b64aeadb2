export { readVendorFile } from './assembly-file';
export { checkDeployment } from './check';
export { compareDeployments } from './compare';
export { applyFacts } from './facts';
export { nodeTable } from './node-table';
export { tokenContext } from './token-context';
