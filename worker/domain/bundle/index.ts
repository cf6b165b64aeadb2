export { buildBundle, changedSince, previewBundle } from './build';
export { bundleFileName } from './names';
