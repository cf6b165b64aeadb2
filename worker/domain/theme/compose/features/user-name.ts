import type { FeatureScript } from './script';

/** `adfs.md` 1.3, 1.4, 1.8: the page's own check is kept and runs behind ours; on paginated pages it is another one. */
export const userName = (id: string): FeatureScript => ({
  helpers: ['afterLoad', 'guarded', 'byId', 'pick', 'page'],
  source: `
function complete(inputId) {
  var input = byId(inputId);
  var value = input ? String(input.value).trim() : "";
  if (value === "" || value.indexOf("@") !== -1 || value.indexOf("\\\\") !== -1) { return; }
  input.value = d.domain.style === "netbios" ? d.domain.name + "\\\\" + value : value + "@" + d.domain.name;
}
function before(owner, name, inputId) {
  var original = owner ? owner[name] : null;
  if (typeof original !== "function") { return; }
  owner[name] = function () {
    guarded("${id}", function () { complete(inputId); })();
    return original.apply(this, arguments);
  };
}
function placeholder(input) {
  if (input) { input.setAttribute("placeholder", pick(d.placeholder).text); }
}
if (d.placeholder && (page() === "login" || page() === "update-password")) { placeholder(byId("userNameInput")); }
if (!d.domain) { return; }
before(window.Login, "submitLoginRequest", "userNameInput");
before(window.UpdatePassword, "submitPasswordChange", "userNameInput");
afterLoad("${id}", function () {
  before(window.paginationManager, "validateAndNext", "userNameInput");
  if (window.PaginationManager !== window.paginationManager) {
    before(window.PaginationManager, "validateAndNext", "userNameInput");
  }
});`,
});
