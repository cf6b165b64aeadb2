import type { AdfsSkin } from '../../../../worker/contract';
import { literal } from './html';

/** A function whose instances carry the page's messages (`adfs.md` 1.2). */
export function messagesScript(name: string, messages: Readonly<Record<string, string>>): string {
  const fields = Object.entries(messages).map(([key, text]) => `  this.${key} = ${literal(text)};`);
  return `function ${name}() {\n${fields.join('\n')}\n}`;
}

/** `InputUtil`: shows errors and hints. Throws when the error element is gone, as AD FS's does. */
export function inputUtil(skin: AdfsSkin): string {
  const is2019 = skin === '2019' || skin === '2019-paginated';
  return `
function InputUtil(errTextElementID, errDisplayElementID) {
  if (!errTextElementID) errTextElementID = 'errorText';
  if (!errDisplayElementID) errDisplayElementID = 'error';
  var text = function () { return document.getElementById(errTextElementID); };
  var display = function () { return document.getElementById(errDisplayElementID); };
  this.hasFocus = false;
  this.errLabel = text();
  this.errDisplay = display();
  this.canDisplayError = function () { return !!(this.errLabel && this.errDisplay); };
  this.checkError = function () {
    if (!this.canDisplayError()) throw new Error('Error element not present');
    if (this.errLabel.innerHTML) {
      this.errDisplay.style.display = '';
      var cause = this.errLabel.getAttribute('for');
      var node = cause ? document.getElementById(cause) : null;
      if (node && node.value) { node.focus(); this.hasFocus = true; }
    } else {
      this.errDisplay.style.display = 'none';
    }
  };
  this.setInitialFocus = function (input) {
    if (this.hasFocus) return;
    var node = document.getElementById(input);
    if (node && !node.value) { node.focus(); this.hasFocus = true; }
  };
  this.setError = function (input, message) {
    if (!this.canDisplayError()) throw new Error('Error element not present');
    input.focus();
    if (message) this.errLabel.innerHTML = message;
    this.errLabel.setAttribute('for', input.id);
    this.errDisplay.style.display = '';
  };${
    is2019
      ? `
  this.clearError = function () {
    if (this.errLabel) this.errLabel.innerHTML = '';
    if (this.errDisplay) this.errDisplay.style.display = 'none';
  };`
      : ''
  }
}
InputUtil.makePlaceholder = function (input) {
  var node = document.getElementById(input);
  if (node && node.placeholder) node.setAttribute('data-hint', node.placeholder);
};
InputUtil.focus = function (input) {
  var node = document.getElementById(input);
  if (node) node.focus();
};
InputUtil.hasClass = function (node, name) { return (' ' + node.className + ' ').indexOf(' ' + name + ' ') >= 0; };
InputUtil.addClass = function (node, name) { if (!InputUtil.hasClass(node, name)) node.className += ' ' + name; };
InputUtil.removeClass = function (node, name) {
  node.className = (' ' + node.className + ' ').replace(' ' + name + ' ', ' ').replace(/^ | $/g, '');
};
InputUtil.showHint = function () {};${skin === '2012R2' ? '' : '\nInputUtil.updatePlaceholder = function () {};'}`;
}

/** The options of the first sign-in and of the choice after it (`adfs.md` 0, 4). */
export function selectOption(skin: AdfsSkin): string {
  const wheel = `
  var wheel = document.getElementById('waitingWheelDiv');
  if (wheel) wheel.style.display = 'inline';`;
  return `
function SelectOption(option) {
  var i = document.getElementById('optionSelection');
  i.value = option;${skin === '2012R2' || skin === '2016' ? '' : wheel}
  document.forms['options'].submit();
  return false;
}`;
}

/** `Login` of the sign-in page on one page (`adfs.md` 1.3). */
export const login = `
var maxPasswordLength = 128;
function Login() {}
Login.userNameInput = 'userNameInput';
Login.passwordInput = 'passwordInput';
Login.initialize = function () {
  var u = new InputUtil();
  u.checkError();
  u.setInitialFocus(Login.userNameInput);
  u.setInitialFocus(Login.passwordInput);
};
Login.submitLoginRequest = function () {
  var u = new InputUtil();
  var e = new LoginErrors();
  var userName = document.getElementById(Login.userNameInput);
  var password = document.getElementById(Login.passwordInput);
  if (!userName.value || !userName.value.match('[@\\\\\\\\]')) {
    u.setError(userName, e.userNameFormatError);
    return false;
  }
  if (!password.value) {
    u.setError(password, e.passwordEmpty);
    return false;
  }
  if (password.value.length > maxPasswordLength) {
    u.setError(password, e.passwordTooLong);
    return false;
  }
  document.forms['loginForm'].submit();
  return false;
};
Login.initialize();`;

/** The sign-in page by page (`adfs.md` 1.4). Names are AD FS's; what they do in detail is not known. */
export function paginated(pages: readonly string[]): string {
  return `
var maxPasswordLength = 128;
function Login() {}
Login.userNameInput = 'userNameInput';
Login.passwordInput = 'passwordInput';
Login.userNameInputHolder = 'userNameInputHolder';
Login.submitLoginRequest = function () {
  var u = new InputUtil('errorTextPassword', 'errorPassword');
  var e = new LoginErrors();
  var password = document.getElementById(Login.passwordInput);
  if (!password.value) {
    u.setError(password, e.passwordEmpty, true);
    return false;
  }
  if (password.value.length > maxPasswordLength) {
    u.setError(password, e.passwordTooLong, true);
    return false;
  }
  document.forms['loginForm'].submit();
  return false;
};
function LoginManager() {}
LoginManager.submitLoginRequest = function () { return Login.submitLoginRequest(); };
var _self;
function PaginationManager() {}
PaginationManager.options = { pages: [], currentPageIndex: 0 };
PaginationManager.Initialize = function (options) {
  _self = PaginationManager;
  _self.options = options;
  _self.show();
  new InputUtil().checkError();
};
PaginationManager.show = function () {
  for (var i = 0; i < _self.options.pages.length; i++) {
    var node = document.getElementById(_self.options.pages[i]);
    if (node) node.style.display = i === _self.options.currentPageIndex ? '' : 'none';
  }
};
PaginationManager.updatePagesWithUsername = function () {
  var name = document.getElementById(Login.userNameInput).value;
  var ids = ['userNameInputHolder', 'userNameInputOptionsHolder'];
  for (var i = 0; i < ids.length; i++) {
    var holder = document.getElementById(ids[i]);
    if (holder) holder.value = name;
  }
  var banners = ['identityBanner', 'identityBannerOptions'];
  for (var j = 0; j < banners.length; j++) {
    var banner = document.getElementById(banners[j]);
    if (banner) banner.innerText = name;
  }
};
PaginationManager.displayNextPage = function () {
  if (_self.options.currentPageIndex < _self.options.pages.length - 1) _self.options.currentPageIndex++;
  _self.show();
  return false;
};
PaginationManager.displayPreviousPage = function () {
  if (_self.options.currentPageIndex > 0) _self.options.currentPageIndex--;
  _self.show();
  return false;
};
PaginationManager.validateAndNext = function () {
  var u = new InputUtil();
  var e = new LoginErrors();
  var userName = document.getElementById(Login.userNameInput);
  if (!userName.value || !userName.value.match('[@\\\\\\\\]')) {
    u.setError(userName, e.userNameFormatError);
    return false;
  }
  u.clearError();
  _self.updatePagesWithUsername();
  return _self.displayNextPage();
};
var paginationManager = PaginationManager;
paginationManager.Initialize({ pages: ${literal(pages)}, currentPageIndex: 0 });`;
}

/** `HRD` (`adfs.md` 1.5). */
export function homeRealm(emailMismatch: string): string {
  return `
function HRD() {}
HRD.emailInput = 'emailInput';
HRD.emailMismatch = ${literal(emailMismatch)};
HRD.selection = function (option) {
  var i = document.getElementById('hrdSelection');
  i.name = 'HomeRealmSelection';
  i.value = option;
  document.forms['hrd'].submit();
  return false;
};
HRD.showEmailInput = function () {
  document.getElementById('bySelection').style.display = 'none';
  document.getElementById('byEmail').style.display = '';
  InputUtil.focus(HRD.emailInput);
};
HRD.hideEmailInput = function () {
  document.getElementById('byEmail').style.display = 'none';
  document.getElementById('bySelection').style.display = '';
};
HRD.submitEmail = function () {
  var u = new InputUtil();
  var e = new HRDErrors();
  var email = document.getElementById(HRD.emailInput);
  if (!email.value || !email.value.match('[@]')) {
    u.setError(email, e.invalidSuffix);
    return false;
  }
  return true;
};
HRD.initialize = function () { new InputUtil().checkError(); };
HRD.initialize();`;
}

/** `ERR` of the error page (`adfs.md` 1.7). */
export function errorDetails(words: { cookie: string; enabled: string; disabled: string; agent: string }): string {
  return `
function ERR() {}
ERR.report = function (to) {
  var link = document.getElementById('ReportByEmail');
  if (link && to) link.href = 'mailto:' + to + '?subject=' + encodeURIComponent(new Errors().reportSubject);
};
ERR.showDetails = function () {
  var list = document.getElementById('errorDetails');
  list.style.display = list.style.display === 'none' ? '' : 'none';
};
ERR.addDetail = function (text) {
  var item = document.createElement('li');
  item.appendChild(document.createTextNode(text));
  document.getElementById('errorDetails').appendChild(item);
};
ERR.addAgentDetails = function () {
  ERR.addDetail(${literal(`${words.cookie}: `)} + (navigator.cookieEnabled ? ${literal(words.enabled)} : ${literal(words.disabled)}));
  ERR.addDetail(${literal(`${words.agent}: `)} + navigator.userAgent);
};
ERR.addAgentDetails();`;
}

/** `UpdatePassword` (`adfs.md` 1.8). */
export const updatePassword = `
function UpdatePassword() {}
UpdatePassword.userNameInput = 'userNameInput';
UpdatePassword.oldPasswordInput = 'oldPasswordInput';
UpdatePassword.newPasswordInput = 'newPasswordInput';
UpdatePassword.confirmNewPasswordInput = 'confirmNewPasswordInput';
UpdatePassword.maxPasswordLength = 128;
UpdatePassword.submitPasswordChange = function () {
  var u = new InputUtil();
  var e = new UpdErrors();
  var node = function (name) { return document.getElementById(UpdatePassword[name]); };
  var fail = function (input, message) { u.setError(input, message); return false; };
  var user = node('userNameInput'), old = node('oldPasswordInput');
  var fresh = node('newPasswordInput'), again = node('confirmNewPasswordInput');
  if (!user.value || !user.value.match('[@\\\\\\\\]')) return fail(user, e.userNameFormatError);
  if (!old.value) return fail(old, e.oldPasswordEmpty);
  if (old.value.length > UpdatePassword.maxPasswordLength) return fail(old, e.oldPasswordTooLong);
  if (!fresh.value) return fail(fresh, e.newPasswordEmpty);
  if (fresh.value.length > UpdatePassword.maxPasswordLength) return fail(fresh, e.newPasswordTooLong);
  if (!again.value) return fail(again, e.confirmNewPasswordEmpty);
  if (fresh.value !== again.value) return fail(again, e.mismatchError);
  return true;
};
new InputUtil().checkError();`;
