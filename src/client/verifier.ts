/**
 * Signet's verifier for other pages of the same host: this file is built as `worker/v1/client.js`.
 *
 * ```js
 * import { connect } from '/signet/worker/v1/client.js';
 * const verifier = connect();
 * const answer = await verifier.ini.inspect({ source: { bytes } });
 * if (answer.ok) console.log(await verifier.render(answer.value.findings, 'en'));
 * verifier.close();
 * ```
 *
 * It is for diagnosis: a check in a browser lets nobody in. Nothing it is given leaves the browser.
 */
import { fill } from '../../worker/texts/fill';
import type {
  DomainRehearsal,
  Finding,
  IniCompareRequest,
  IniComparison,
  IniCreateRequest,
  IniCreateResult,
  IniEditRequest,
  IniEditResult,
  IniInspectRequest,
  IniMaskRequest,
  IniMaskResult,
  IniRehearseDomainRequest,
  IniRehearseLdapRequest,
  IniReport,
  IniSchema,
  LdapRehearsal,
  Locale,
  Outcome,
  Recognised,
  RuleWords,
  Source,
  VerifierApi,
} from '../../worker/contract';
import { connectWorker, type RunOptions, type WorkerClient } from './worker-client';

export * from '../../worker/contract';
export { ProtocolError, WorkerGoneError } from './worker-client';
export type { GoneReason, RemoteApi, RunOptions, WorkerClient } from './worker-client';

/** Where the worker's file is, and how patient to be with it. */
export interface ConnectOptions {
  /** Address of `verifier.js`, of the same origin as the page. Unless given, it lies beside this file. */
  url?: string | URL;
  /** Silence, in milliseconds, after which a worker that owes an answer is taken for dead. 30 seconds unless given. */
  silenceMs?: number | undefined;
}

/** A finding's words with its facts filled in. */
export interface FindingWords {
  what: string;
  why: string;
  effect: string;
  cure: string;
  source: string;
  /** Button text by fix id. */
  fixes: Readonly<Record<string, string>>;
}

/**
 * Calls into one verifier, which is started at the first call and again after it died. Expected failures, such as a
 * file that is too large, come as data (`{ ok: false, error }`). Every method rejects with the signal's reason when
 * aborted, with `WorkerGoneError` when the worker died or could not be started, and with `ProtocolError` when the
 * worker's file is of another release than this one.
 */
export interface Verifier extends WorkerClient<VerifierApi> {
  /** What kind of file this is, likeliest first. */
  recognise(request: { source: Source; name?: string }, options?: RunOptions): Promise<Outcome<Recognised[]>>;
  /** Words for rules, with places for facts. Rules without words are left out. */
  describe(request: { rules: readonly string[]; locale: Locale }): Promise<Readonly<Record<string, RuleWords>>>;
  /** Words for findings with their facts filled in, in the findings' order; null for a rule without words. */
  render(findings: readonly Finding[], locale: Locale): Promise<(FindingWords | null)[]>;
  ini: {
    /** Reads and judges an `ADFSadapter.ini`. */
    inspect(request: IniInspectRequest, options?: RunOptions): Promise<Outcome<IniReport>>;
    /** Changes an `ADFSadapter.ini` and leaves all else in it as it was. */
    edit(request: IniEditRequest, options?: RunOptions): Promise<Outcome<IniEditResult>>;
    /** Writes a new `ADFSadapter.ini` from answers, with comments in the language asked for. */
    create(request: IniCreateRequest, options?: RunOptions): Promise<Outcome<IniCreateResult>>;
    /** A copy to hand on: every secret masked, all else as it was. */
    mask(request: IniMaskRequest, options?: RunOptions): Promise<Outcome<IniMaskResult>>;
    /** Two files setting by setting. Of secrets only whether they are the same. */
    compare(request: IniCompareRequest, options?: RunOptions): Promise<Outcome<IniComparison>>;
    /** Which LDAP addresses the adapter would try for what DNS answers, and what comes of each failing. */
    rehearseLdap(request: IniRehearseLdapRequest, options?: RunOptions): Promise<Outcome<LdapRehearsal>>;
    /** Which lines give the keys for an account such as `user@aaa.com`. Never the keys themselves. */
    rehearseDomain(request: IniRehearseDomainRequest, options?: RunOptions): Promise<Outcome<DomainRehearsal>>;
    /** Every section and key the adapter knows. */
    schema(): Promise<IniSchema>;
  };
}

/** Makes a verifier. Starts nothing yet; call `close()` when done with it. */
export function connect(options: ConnectOptions = {}): Verifier {
  // In a variable, so that the build leaves this address to be found when it runs.
  const fileName = 'verifier.js';
  const url = options.url ?? new URL(fileName, import.meta.url);
  const client = connectWorker<VerifierApi>(() => new Worker(url), { silenceMs: options.silenceMs });

  const describe: Verifier['describe'] = (request) => client.run((api) => api.describe(request));

  return {
    ...client,
    recognise: (request, runOptions) => client.run((api, call) => api.recognise(call, request), runOptions),
    describe,
    async render(findings, locale) {
      const rules = [...new Set(findings.map(({ rule }) => rule))];
      const words = await describe({ rules, locale });
      return findings.map((finding) =>
        fillWords(Object.hasOwn(words, finding.rule) ? words[finding.rule] : null, finding),
      );
    },
    ini: {
      inspect: (request, runOptions) => client.run((api, call) => api.ini.inspect(call, request), runOptions),
      edit: (request, runOptions) => client.run((api, call) => api.ini.edit(call, request), runOptions),
      create: (request, runOptions) => client.run((api, call) => api.ini.create(call, request), runOptions),
      mask: (request, runOptions) => client.run((api, call) => api.ini.mask(call, request), runOptions),
      compare: (request, runOptions) => client.run((api, call) => api.ini.compare(call, request), runOptions),
      rehearseLdap: (request, runOptions) => client.run((api, call) => api.ini.rehearseLdap(call, request), runOptions),
      rehearseDomain: (request, runOptions) =>
        client.run((api, call) => api.ini.rehearseDomain(call, request), runOptions),
      schema: () => client.run((api) => api.ini.schema()),
    },
  };
}

function fillWords(words: RuleWords | null | undefined, { args }: Finding): FindingWords | null {
  if (!words) return null;
  const fixes = Object.entries(words.fixes ?? {}).map(([id, template]) => [id, fill(template, args)]);
  return {
    what: fill(words.what, args),
    why: fill(words.why, args),
    effect: fill(words.effect, args),
    cure: fill(words.cure, args),
    source: fill(words.source, args),
    fixes: Object.fromEntries(fixes) as Record<string, string>,
  };
}
