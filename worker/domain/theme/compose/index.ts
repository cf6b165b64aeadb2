export { findBlocks, specOf, type ThemeBlock } from './block';
export { composeTheme, removeTheme } from './compose';
export { featureIds } from './spec';
