import type { ThemeFarm, AdfsPage, AdfsSkin } from '../../contract';
import { adfsPages, adfsSkins } from '../../contract';

/**
 * What is on which AD FS page (`adfs.md` 1): element ids, form field names and globals. A cell is one page in one skin;
 * sets of cells are bits, page by page within skin by skin. Ids and names only; nothing of the pages' text is kept
 * here.
 */
export type Cells = bigint;

/** `sure`: there on each such page. `maybe`: there under some settings, or not known to be there always. */
export interface Presence {
  sure: Cells;
  maybe: Cells;
}

const bit = (page: AdfsPage, skin: AdfsSkin): Cells =>
  1n << BigInt(adfsSkins.indexOf(skin) * adfsPages.length + adfsPages.indexOf(page));

export function cellsOf(pages: readonly AdfsPage[], skins: readonly AdfsSkin[] = adfsSkins): Cells {
  let cells = 0n;
  for (const skin of skins) for (const page of pages) cells |= bit(page, skin);
  return cells;
}

export const allCells = cellsOf(adfsPages);
export const noCells: Cells = 0n;

/** The skins a farm may show: one when enough is known of it. */
export function skinsOf({ serverVersion, paginated }: ThemeFarm): readonly AdfsSkin[] {
  if (serverVersion === '2012R2' || serverVersion === '2016') return [serverVersion];
  if (paginated === true) return ['2019-paginated'];
  if (serverVersion === undefined) return adfsSkins;
  return paginated === false ? ['2019'] : ['2019', '2019-paginated'];
}

/**
 * The pages of some cells as codes for words: `error` when they are all skins in question, else
 * `error@2012R2+2016`, joined by commas.
 */
export function pageCodes(cells: Cells, skins: readonly AdfsSkin[]): string {
  return adfsPages
    .flatMap((page) => {
      const there = skins.filter((skin) => cells & bit(page, skin));
      if (there.length === 0) return [];
      return [there.length === skins.length ? page : `${page}@${there.join('+')}`];
    })
    .join(',');
}

const login: readonly AdfsPage[] = ['login', 'login-error'];
const mfa: readonly AdfsPage[] = ['mfa-choice', 'mfa-adapter', 'mfa-error'];
const since2016: readonly AdfsSkin[] = ['2016', '2019', '2019-paginated'];
const since2019: readonly AdfsSkin[] = ['2019', '2019-paginated'];
const classic: readonly AdfsSkin[] = ['2012R2', '2016', '2019'];
const paginated: readonly AdfsSkin[] = ['2019-paginated'];

export const loginCells = cellsOf(login);
export const choiceCells = cellsOf(['mfa-choice', 'mfa-error']);
export const paginatedLoginCells = cellsOf(login, paginated);

interface Group {
  names: string;
  on: readonly AdfsPage[];
  skins?: readonly AdfsSkin[];
  maybe?: true;
}

/** Ids by page. A name may be in several groups. */
const idGroups: readonly Group[] = [
  {
    names:
      'noScript fullPage brandingWrapper branding contentWrapper content header workArea footerPlaceholder footer footerLinks copyright',
    on: adfsPages,
  },
  { names: 'companyLogo home privacy helpDesk', on: adfsPages, maybe: true },
  { names: 'authArea', on: [...login, ...mfa, 'error'] },
  { names: 'authArea', on: ['update-password'], maybe: true },
  // Sign-in
  {
    names:
      'loginArea loginForm error errorText userNameInput passwordInput kmsiArea kmsiInput authOptions options optionSelection submitButton',
    on: login,
  },
  {
    names: 'loginMessage userNameArea passwordArea formsAuthenticationArea submissionArea optionForms introduction',
    on: login,
    skins: classic,
  },
  {
    names: 'loginMessage userNameArea passwordArea formsAuthenticationArea submissionArea optionForms introduction',
    on: login,
    skins: paginated,
    maybe: true,
  },
  { names: 'userNameInputLabel passwordInputLabel', on: login, skins: since2016 },
  { names: 'authOptionLinks', on: [...login, 'mfa-choice'], skins: since2016 },
  { names: 'userNameInputOptionsHolder waitingWheelDiv WaitingWheel', on: [...login, 'mfa-choice'], skins: since2019 },
  {
    names:
      'usernamePage primaryOptionsPage passwordPage loginFormPaginated nextButtonArea nextButton userNameInputHolder errorTextPassword optionsBannerContainer optionsBackButton identityBannerOptions primaryAuthOptionsTitle errorOption errorTextOption',
    on: login,
    skins: paginated,
  },
  { names: 'optionsContainer optionIcon', on: login, skins: paginated, maybe: true },
  // Home realm discovery
  {
    names:
      'hrdArea hrd bySelection openingMessage hrdSelection byEmail emailArea emailIntroduction error errorText emailInput',
    on: ['home-realm'],
  },
  // After the primary sign-in
  { names: 'mfaGreetingDescription', on: mfa },
  { names: 'mfaGreeting', on: mfa, skins: since2016 },
  { names: 'authOptions options optionSelection', on: ['mfa-choice'] },
  { names: 'authOptions options optionSelection', on: ['mfa-adapter', 'mfa-error', 'error'], maybe: true },
  { names: 'authOptionLinks', on: ['mfa-adapter', 'mfa-error', 'error'], skins: since2016, maybe: true },
  {
    names:
      'loginArea loginForm authMethod context pageIntroductionText submissionArea submitButton otherOptions error errorText errorDiv Progress verificationCodeInput signInButton linksDiv',
    on: ['mfa-adapter'],
    maybe: true,
  },
  // Errors
  { names: 'errorArea openingMessage errorMessage', on: ['mfa-error', 'error'] },
  { names: 'ReportByEmail errorDetailsLink errorDetails activityID', on: ['error'] },
  { names: 'errorDescription', on: ['error'], skins: since2019, maybe: true },
  // The rest
  { names: 'idpSignonArea idpForm IsAuthenticated', on: ['idp-initiated'] },
  {
    names:
      'idp_SignInThisSiteStatusLabel idp_SignInPanel idp_ThisRpPanel idp_ThisRpRadioButton idp_OtherRpPanel idp_OtherRpRadioButton idp_SignInToOtherRpPanel idp_RelyingPartyDropDownListLabel idp_RelyingPartyDropDownList idp_SignInButton idp_GoButton idp_SignOutPanel idp_SingleSignOutRadioButton idp_SignOutButton',
    on: ['idp-initiated'],
    maybe: true,
  },
  {
    names:
      'updatePasswordForm submitButton userNameInput oldPasswordInput newPasswordInput confirmNewPasswordInput error errorText',
    on: ['update-password'],
  },
  { names: 'expiredNotification', on: ['update-password'], maybe: true },
  { names: 'signoutArea', on: ['sign-out'] },
];

/** Field names as `name=` on the pages; found by `[name=...]` and `getElementsByName`. */
const fieldGroups: readonly Group[] = [
  { names: 'UserName Password Kmsi AuthMethod', on: login },
  { names: 'AuthMethod', on: ['mfa-choice'] },
  { names: 'UserName', on: ['mfa-choice'], skins: since2019 },
  { names: 'AuthMethod Context', on: ['mfa-adapter'] },
  { names: 'AuthMethod', on: ['mfa-error'], maybe: true },
  { names: 'Email HomeRealmByEmail', on: ['home-realm'] },
  { names: 'RelyingParty SignInSubmit', on: ['idp-initiated'], maybe: true },
];

/** Globals that the pages' own scripts make. */
const globalGroups: readonly Group[] = [
  { names: 'InputUtil', on: adfsPages },
  { names: 'Login LoginErrors maxPasswordLength SelectOption', on: login },
  { names: 'PaginationManager paginationManager LoginManager _self', on: login, skins: paginated },
  { names: 'HRD HRDErrors', on: ['home-realm'] },
  { names: 'SelectOption', on: ['mfa-choice'] },
  { names: 'SelectOption', on: ['mfa-adapter', 'mfa-error', 'error'], maybe: true },
  { names: 'AuthPage', on: ['mfa-adapter'], maybe: true },
  { names: 'ERR Errors', on: ['error'] },
  { names: 'ERR', on: ['mfa-error'], maybe: true },
  { names: 'UpdatePassword UpdErrors', on: ['update-password'] },
];

function index(groups: readonly Group[]): ReadonlyMap<string, Presence> {
  const map = new Map<string, Presence>();
  for (const { names, on, skins, maybe } of groups) {
    const cells = cellsOf(on, skins);
    for (const name of names.split(' ')) {
      const known = map.get(name) ?? { sure: noCells, maybe: noCells };
      map.set(
        name,
        maybe ? { ...known, maybe: known.maybe | cells } : { ...known, sure: known.sure | cells, maybe: known.maybe },
      );
    }
  }
  return map;
}

export const pageIds = index(idGroups);
export const pageFields = index(fieldGroups);
export const pageGlobals = index(globalGroups);

/** What lies in what: where the first is, the others are. */
export const holders: ReadonlyMap<string, readonly string[]> = new Map([
  ['optionSelection', ['options', 'authOptions']],
  ['options', ['optionSelection', 'authOptions']],
  ['authOptionLinks', ['options', 'optionSelection', 'authOptions']],
  ['errorText', ['error']],
  ['companyLogo', ['header']],
]);

/** Names AD FS itself gives to ways of signing in; an option's link has the name as its id. */
export const builtInMethods: ReadonlySet<string> = new Set([
  'FormsAuthentication',
  'WindowsAuthentication',
  'CertificateAuthentication',
  'DeviceAuthentication',
  'AzurePrimaryAuthentication',
  'AzureMfaAuthentication',
  'WindowsAzureMultiFactorAuthentication',
  'MicrosoftPassportAuthentication',
]);
