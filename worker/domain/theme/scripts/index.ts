export type { ThemeScriptComments } from './file';
export { themeScripts } from './generate';
export { readThemeScript } from './read';
