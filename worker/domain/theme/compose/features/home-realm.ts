import { AGAIN_MS } from './choice-page';
import type { FeatureScript } from './script';

/** `adfs.md` 1.5. A tile names its issuer inside a string of its inline handler, where characters may be escaped. */
export const homeRealm = (id: string): FeatureScript => ({
  helpers: ['afterLoad', 'page', 'hasError', 'parameter', 'once', 'hash'],
  source: `
function plain(code) {
  return code.replace(/\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gi, function (whole, wide, narrow, other) {
    return other || String.fromCharCode(parseInt(wide || narrow, 16));
  });
}
function isOffered(issuer) {
  var tiles = document.forms["hrd"] ? document.forms["hrd"].getElementsByTagName("*") : [];
  return Array.prototype.some.call(tiles, function (tile) {
    return plain(String(tile.getAttribute("onclick"))).indexOf("'" + issuer + "'") !== -1;
  });
}
function holds(when) {
  var value;
  if (when.by === "always") { return true; }
  if (when.by === "userAgent") { return navigator.userAgent.indexOf(when.contains) !== -1; }
  value = parameter(when.name);
  return when.test === "equals" ? value === when.value : value.indexOf(when.value) !== -1;
}
afterLoad("${id}", function () {
  var rule = d.rules.filter(function (one) { return holds(one.when); })[0];
  if (!rule || page() !== "home-realm" || hasError() || !isOffered(rule.issuer)) { return; }
  if (!window.HRD || typeof window.HRD.selection !== "function") { return; }
  if (once("signet.homeRealm", hash(window.location.search), ${AGAIN_MS})) { window.HRD.selection(rule.issuer); }
});`,
});
