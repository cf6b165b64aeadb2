import type { FeatureScript } from './script';

/** Seed lines 1030 to 1040: one `onload.js` a theme; further files of the theme are loaded from it. */
export const moreScript = (id: string): FeatureScript => ({
  helpers: ['isOn', 'log'],
  source: `
var node;
if (!isOn(d.pages)) { return; }
node = document.createElement("script");
node.async = false;
node.onerror = function () { log("${id}", "not loaded: " + d.uri); };
node.src = d.uri;
(document.head || document.body).appendChild(node);`,
});
