import type { FeatureScript } from './script';

/** Errors are told by the place they stand in, not by their words, which are in the language of the browser. */
export const help = (id: string): FeatureScript => ({
  helpers: ['page', 'isOn', 'byId', 'textOf', 'element', 'pick', 'fill', 'link', 'atFoot'],
  source: `
function forgotten() {
  var password = byId("passwordInput");
  var area = byId("passwordArea") || password;
  if (password && area.parentNode && page() === "login") {
    area.parentNode.insertBefore(link(d.forgotten.text, d.forgotten.url), area.nextSibling);
  }
}
function say(error, place) {
  if (textOf(place) === "") { return; }
  if (error.how === "replace") {
    place.textContent = "";
    fill(place, pick(error.text));
  } else {
    place.appendChild(element("div", "", "margin:6px 0", error.text));
  }
}
var list;
if (d.links.length > 0 && isOn(d.pages)) {
  list = document.createElement("div");
  list.id = "signet-${id}";
  d.links.forEach(function (one) { list.appendChild(link(one.text, one.url)); });
  atFoot(list);
}
if (d.forgotten) { forgotten(); }
d.errors.forEach(function (error) {
  if (page() !== error.page) { return; }
  ["errorText", "errorTextPassword", "errorMessage"].forEach(function (place) { say(error, byId(place)); });
});`,
});
