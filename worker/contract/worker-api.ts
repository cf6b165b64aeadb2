import type { IniEditRequest, IniEditResult, IniInspectRequest, IniReport, IniSchema } from './ini';
import type { IniCompareRequest, IniComparison, IniMaskRequest, IniMaskResult } from './ini-copies';
import type { IniCreateRequest, IniCreateResult } from './ini-create';
import type { DomainRehearsal, IniRehearseDomainRequest, IniRehearseLdapRequest, LdapRehearsal } from './ini-rehearsal';
import type { BaroApi } from './baro';
import type { BundleApi } from './bundle';
import type { DeploymentApi } from './deployment-api';
import type { DiagnosisReadApi } from './diagnosis';
import type { DiagnosisHandOnApi } from './diagnosis-catalogue';
import type { OtpApi } from './otp-api';
import type { OtpClockApi } from './otp-clocks';
import type { OtpIntegrationApi } from './otp-integration';
import type { Call, Locale, Outcome, RuleWords, Source } from './outcome';
import type { StoreApi } from './store';
import type { ThemeInspectApi } from './theme';
import type { ThemeComposeApi } from './theme-compose';
import type { ThemeRehearsalApi } from './theme-rehearsal';
import type { TokenInspectApi } from './token';
import type { TokenComposeApi } from './token-compose';

/** Breaking changes go to another number and another folder (`worker/v2/`). */
export const PROTOCOL = 1;

export interface Hello {
  protocol: number;
  build: string;
  methods: readonly string[];
}

/**
 * `token`: a signed token, alone or in what carries it. `script`: JavaScript, such as `onload.js`. `trace`: an error the
 * adapter showed, a log, or what a cmdlet printed. `clock`: output of `w32tm`. `otp-address`: `otpauth://`. `archive`: a
 * zip. `assembly`: a .NET file, such as the adapter's DLL. `kept`: Deployments that this product exported. `text`: nothing that is
 * known.
 */
export const fileKinds = [
  'ini',
  'token',
  'script',
  'trace',
  'clock',
  'otp-address',
  'archive',
  'assembly',
  'kept',
  'text',
  'binary',
] as const;
export type FileKind = (typeof fileKinds)[number];

export interface Recognised {
  kind: FileKind;
  /** 0 to 1; only the order has meaning. */
  score: number;
}

/** What both workers can do. */
export interface CommonApi {
  hello(): Hello;
  /** One port for the progress of all calls. */
  openEvents(port: MessagePort): void;
  /** Unknown or finished calls are ignored. */
  cancel(callId: string): void;
  recognise(call: Call, request: { source: Source; name?: string }): Promise<Outcome<Recognised[]>>;
  ini: {
    inspect(call: Call, request: IniInspectRequest): Promise<Outcome<IniReport>>;
    edit(call: Call, request: IniEditRequest): Promise<Outcome<IniEditResult>>;
    create(call: Call, request: IniCreateRequest): Promise<Outcome<IniCreateResult>>;
    mask(call: Call, request: IniMaskRequest): Promise<Outcome<IniMaskResult>>;
    compare(call: Call, request: IniCompareRequest): Promise<Outcome<IniComparison>>;
    rehearseLdap(call: Call, request: IniRehearseLdapRequest): Promise<Outcome<LdapRehearsal>>;
    rehearseDomain(call: Call, request: IniRehearseDomainRequest): Promise<Outcome<DomainRehearsal>>;
    schema(): IniSchema;
  };
  theme: ThemeInspectApi & ThemeComposeApi & ThemeRehearsalApi;
  otp: OtpApi & OtpClockApi & OtpIntegrationApi;
  token: TokenInspectApi & TokenComposeApi;
  diagnosis: DiagnosisReadApi & DiagnosisHandOnApi;
  baro: BaroApi;
}

/** `verifier.js`: stateless, for any page of the same host. */
export interface VerifierApi extends CommonApi {
  /** Words for findings. Rules without words are left out. The page reads them itself, by language. */
  describe(request: { rules: readonly string[]; locale: Locale }): Readonly<Record<string, RuleWords>>;
}

/** What the page's own worker does besides: storage, the Deployment as a whole, the bundle. */
export interface AppApi {
  store: StoreApi;
  deployment: DeploymentApi;
  bundle: BundleApi;
}

/** `workbench.js`: the page's own worker. */
export type WorkbenchApi = CommonApi & AppApi;
