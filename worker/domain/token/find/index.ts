export { stretchEnd } from './carrier';
export { expectOf } from './expect';
export { findTokens, type Find, type Finds } from './find';
export type { Mark } from './read-token';
