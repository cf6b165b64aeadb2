export { inspectTheme } from './inspect';
export type { ThemeContext } from './view';
