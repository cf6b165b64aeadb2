import type { FeatureScript } from './script';

/** Not twice within this time, so that a user who comes back can choose. */
export const AGAIN_MS = 300_000;

/** `callback`: with it in the address the user comes back from MFA, and what goes on then is not this feature's matter. */
export const choicePage = (id: string, callback: string): FeatureScript => ({
  helpers: ['options', 'page', 'hasError', 'optionOf', 'element', 'afterLoad', 'parameter', 'once', 'hash', 'choose'],
  source: `
var list = options();
function unitOf(node) {
  while (node.parentNode && node.parentNode !== document.forms["options"] && node.parentNode.id !== "authOptionLinks" &&
      list.filter(function (one) { return node.parentNode.contains(one); }).length < 2) {
    node = node.parentNode;
  }
  return node;
}
function arrange() {
  var units = list.map(unitOf);
  var parent = units[0].parentNode;
  var mark = document.createTextNode("");
  function rank(at) {
    var wanted = d.order.indexOf(list[at].id);
    return wanted === -1 ? d.order.length + at : wanted;
  }
  if (units.some(function (unit) { return unit.parentNode !== parent; })) { return; }
  parent.insertBefore(mark, units[0]);
  units.map(function (unit, at) { return { unit: unit, rank: rank(at) }; })
    .sort(function (a, b) { return a.rank - b.rank; })
    .forEach(function (one) { parent.insertBefore(one.unit, mark); });
  parent.removeChild(mark);
}
function explain(one) {
  var option = optionOf(one.provider);
  var unit = option && unitOf(option);
  var node = option && element("div", "", "margin:2px 0 10px;font-size:13px;color:#505050", one.text);
  if (!option) { return; }
  if (unit === option) {
    unit.parentNode.insertBefore(node, unit.nextSibling);
  } else {
    unit.appendChild(node);
  }
}
function hide() {
  var shown = list.filter(function (one) { return d.hide.indexOf(one.id) === -1; });
  if (shown.length === 0 || hasError()) { return; }
  list.forEach(function (one) {
    if (shown.indexOf(one) === -1) { unitOf(one).style.display = "none"; }
  });
}
function preselect() {
  var option = optionOf(d.preselect.provider);
  if (!option || hasError()) { return; }
  if (d.preselect.how === "focus") {
    option.focus();
  } else if (${callback === '' ? '' : `parameter("${callback}") === "" && `}once("signet.choicePage", hash(window.location.search), ${AGAIN_MS})) {
    choose(d.preselect.provider);
  }
}
if (page() !== "mfa-choice") { return; }
if (d.order.length > 0) { arrange(); }
d.explain.forEach(explain);
hide();
if (d.preselect) { afterLoad("${id}", preselect); }`,
});
