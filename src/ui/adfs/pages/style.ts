import type { AdfsSkin } from '../../../../worker/contract';

/** Looks like AD FS's pages at a glance; written for these, with their ids and classes. */
const common = `
html, body { margin: 0; height: 100%; background: #fff; color: #222; }
body { font: 15px/1.45 "Segoe UI", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans KR", sans-serif; }
a { color: #2672ec; text-decoration: none; }
a:hover { text-decoration: underline; }
ul { margin: .5em 0; padding-inline-start: 1.2em; }
input.text, select { box-sizing: border-box; width: 100%; max-width: 342px; height: 34px; padding: 4px 8px; border: 1px solid #bababa; font: inherit; }
input.text:focus { outline: 1px solid #2672ec; border-color: #2672ec; }
#userNameArea, #passwordArea, #updatePasswordForm > div { margin-bottom: 10px; }
.submit { box-sizing: border-box; display: inline-block; min-width: 80px; padding: 5px 14px 7px; border: 1px solid #2672ec; background: #2672ec; color: #fff; font: inherit; text-align: center; cursor: pointer; }
.submitMargin { margin: 24px 0; }
.groupMargin { margin: 0 0 24px; }
.fieldMargin { margin: 0 0 12px; }
.bigText { font-size: 1.3em; }
.smallText { font-size: .87em; }
.error { color: #c0161b; }
.hidden { display: none; }
.indent { margin-inline-start: 1.2em; }
.actionLink { display: inline-block; margin: 6px 0; }
.pageLink { margin-inline-start: 18px; }
.logoImage { max-width: 260px; max-height: 60px; }
.illustrationClass { background-size: cover; background-position: center; background-repeat: no-repeat; }
#header { font-size: 1.6em; margin: 0 0 40px; min-height: 36px; }
#footer { font-size: .8em; color: #555; }
#footerPlaceholder { min-height: 24px; }
.idp { display: flex; align-items: center; padding: 6px; cursor: pointer; }
.idp:hover { background: #eef3fa; }
.largeIcon { width: 48px; height: 48px; }
.smallIcon { width: 24px; height: 24px; cursor: pointer; }
.indentNonCollapsible { margin-inline-start: 12px; }
#WaitingWheel { width: 24px; height: 24px; border: 3px solid #ccc; border-top-color: #2672ec; border-radius: 50%; }
`;

const beside = `
#fullPage { display: flex; min-height: 100%; }
#brandingWrapper { flex: 1; min-width: 0; background: #1d5fa8; }
#branding { height: 100%; min-height: 100vh; }
#contentWrapper { box-sizing: border-box; width: 500px; max-width: 100%; min-height: 100vh; display: flex; flex-direction: column; }
#content { box-sizing: border-box; flex: 1; padding: 60px 54px 0 62px; }
#footer { padding: 0 54px 20px 62px; }
@media (max-width: 750px) {
  #brandingWrapper { display: none; }
  #contentWrapper { width: 100%; }
  #content { padding: 32px 24px 0; }
  #footer { padding: 0 24px 16px; }
}
`;

const card = `
html { background: #dfe7f1; }
body { background: none; }
#brandingWrapper { position: fixed; inset: 0; z-index: -1; }
#branding { height: 100%; }
#fullPage { min-height: 100vh; display: flex; align-items: center; justify-content: center; }
#contentWrapper { box-sizing: border-box; width: 440px; max-width: 100%; }
#content { box-sizing: border-box; padding: 40px 44px 20px; background: #fff; box-shadow: 0 2px 8px rgb(0 0 0 / .2); }
#header { margin-bottom: 24px; }
#footer { padding: 12px 4px; text-align: end; }
.submitMargin { text-align: end; }
.bannerContainer { display: flex; gap: 10px; align-items: center; margin-bottom: 16px; }
.back { cursor: pointer; padding: 2px 8px; border-radius: 50%; }
.authOptionsTitlePaginated { font-size: 1.3em; margin-bottom: 14px; }
.optionButtonContainer { display: flex; gap: 12px; align-items: center; padding: 10px 6px; cursor: pointer; }
.optionButtonContainer:hover { background: #eef1f5; }
@media (max-width: 600px) {
  html { background: #fff; }
  #brandingWrapper { display: none; }
  #fullPage { align-items: flex-start; }
  #contentWrapper { width: 100%; }
  #content { padding: 28px 24px 12px; box-shadow: none; }
  #footer { padding: 12px 24px; }
}
`;

const since2019 = `
.submit { background: #0067b8; border-color: #0067b8; }
a { color: #0067b8; }
`;

/** The built-in style sheet of a skin, in our words. */
export function styleSheet(skin: AdfsSkin): string {
  if (skin === '2019-paginated') return common + card + since2019;
  return common + beside + (skin === '2019' ? since2019 : '');
}
