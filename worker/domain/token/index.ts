export { inspectTokens } from './inspect';
export type { Pause, TokenParts } from './parts';
export { searchSecret } from './search';
