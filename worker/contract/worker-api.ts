import type { IniEditRequest, IniEditResult, IniInspectRequest, IniReport, IniSchema } from './ini';
import type { IniCompareRequest, IniComparison, IniMaskRequest, IniMaskResult } from './ini-copies';
import type { IniCreateRequest, IniCreateResult } from './ini-create';
import type { DomainRehearsal, IniRehearseDomainRequest, IniRehearseLdapRequest, LdapRehearsal } from './ini-rehearsal';
import type { Call, Locale, Outcome, RuleWords, Source } from './outcome';

/** Breaking changes go to another number and another folder (`worker/v2/`). */
export const PROTOCOL = 1;

export interface Hello {
  protocol: number;
  build: string;
  methods: readonly string[];
}

export type FileKind = 'ini' | 'text' | 'binary';

export interface Recognised {
  kind: FileKind;
  /** 0 to 1; only the order has meaning. */
  score: number;
}

/** `verifier.js`: stateless, for any page of the same host. */
export interface VerifierApi {
  hello(): Hello;
  /** One port for the progress of all calls. */
  openEvents(port: MessagePort): void;
  /** Unknown or finished calls are ignored. */
  cancel(callId: string): void;
  recognise(call: Call, request: { source: Source; name?: string }): Promise<Outcome<Recognised[]>>;
  /** Words for findings. Rules without words are left out. */
  describe(request: { rules: readonly string[]; locale: Locale }): Readonly<Record<string, RuleWords>>;
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
}

/** `workbench.js`: the page's own worker. What it adds to the verifier (storage, deployment, bundle) joins here. */
export type WorkbenchApi = VerifierApi;
