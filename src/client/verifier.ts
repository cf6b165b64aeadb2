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
import { baroFunctions } from '../../worker/contract';
import type {
  BaroApi,
  Call,
  CatalogueEntry,
  DiagnosisReadRequest,
  DiagnosisReport,
  DiagnosisReportRequest,
  DiagnosisScripts,
  DiagnosisScriptsRequest,
  DiagnosisWritten,
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
  OtpAudit,
  OtpAuditRequest,
  OtpClockReport,
  OtpClockScriptRead,
  OtpClockScripts,
  OtpClockScriptsRequest,
  OtpCsv,
  OtpDrift,
  OtpDriftRequest,
  OtpEnrolment,
  OtpEnrolmentsRead,
  OtpEnrolRequest,
  OtpGenerated,
  OtpGeneratedMany,
  OtpGenerateManyRequest,
  OtpGenerateRequest,
  OtpIntegrationReport,
  OtpNewSecret,
  OtpNewSecretRequest,
  OtpPhoneCleaned,
  OtpReadClockRequest,
  OtpReadClockScriptRequest,
  OtpReadEnrolmentRequest,
  OtpReadIntegrationRequest,
  OtpReadSecretRequest,
  OtpReadUsersRequest,
  OtpSecretRead,
  OtpStrength,
  OtpStrengthRequest,
  OtpUsersRead,
  OtpVerified,
  OtpVerifiedMany,
  OtpVerifierCode,
  OtpVerifierCodeRequest,
  OtpVerifyManyRequest,
  OtpVerifyRequest,
  OtpWriteCsvRequest,
  OtpWriteMigrationRequest,
  Outcome,
  Recognised,
  RuleWords,
  Source,
  ThemeComposeRequest,
  ThemeComposeResult,
  ThemeInspectRequest,
  ThemeInstrumented,
  ThemeInstrumentRequest,
  ThemeReadScriptResult,
  ThemeRemoveRequest,
  ThemeReport,
  ThemeScriptsRequest,
  ThemeScriptsResult,
  TokenApiReady,
  TokenApiRequest,
  TokenComposed,
  TokenComposeRequest,
  TokenInspectRequest,
  TokenNewSecret,
  TokenReport,
  TokenSearchRequest,
  TokenSearchResult,
  TokenTemplate,
  TokenTemplateRequest,
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
  theme: {
    /** Reads and judges an `onload.js` as AD FS pages would run it. Runs nothing of it. */
    inspect(request: ThemeInspectRequest, options?: RunOptions): Promise<Outcome<ThemeReport>>;
    /** Writes features into an `onload.js`, between marks of its own; what else is in it stays as it was. */
    compose(request: ThemeComposeRequest, options?: RunOptions): Promise<Outcome<ThemeComposeResult>>;
    /** Takes out what `compose` wrote. */
    remove(request: ThemeRemoveRequest, options?: RunOptions): Promise<Outcome<ThemeComposeResult>>;
    /** The PowerShell that puts a theme in force, step by step, and the way back. Carries out nothing. */
    scripts(request: ThemeScriptsRequest, options?: RunOptions): Promise<Outcome<ThemeScriptsResult>>;
    /** Reads and judges PowerShell that sets a theme. */
    readScript(request: { source: Source }, options?: RunOptions): Promise<Outcome<ThemeReadScriptResult>>;
    /** Makes a script ready for a sandbox in which the page's address is simulated. Runs nothing of it. */
    instrument(request: ThemeInstrumentRequest, options?: RunOptions): Promise<Outcome<ThemeInstrumented>>;
  };
  otp: {
    /** The key of a moment, what remains of its life, and those after it. */
    generate(request: OtpGenerateRequest, options?: RunOptions): Promise<Outcome<OtpGenerated>>;
    /** Checks one key as a server would, says why, and gives what the server would have to remember. */
    verify(request: OtpVerifyRequest, options?: RunOptions): Promise<Outcome<OtpVerified>>;
    /** The keys of many users. */
    generateMany(request: OtpGenerateManyRequest, options?: RunOptions): Promise<Outcome<OtpGeneratedMany>>;
    /** Checks many tries, each against what the ones before it left. */
    verifyMany(request: OtpVerifyManyRequest, options?: RunOptions): Promise<Outcome<OtpVerifiedMany>>;
    /** How far a device's clock is off, narrowed over a history of keys. */
    drift(request: OtpDriftRequest, options?: RunOptions): Promise<Outcome<OtpDrift>>;
    /** What an attacker needs against a profile under a policy. */
    strength(request: OtpStrengthRequest, options?: RunOptions): Promise<Outcome<OtpStrength>>;
    /** A user's key as `otpauth://` and, where it fits, as Google's export; what apps are known to make of it. */
    enrol(request: OtpEnrolRequest, options?: RunOptions): Promise<Outcome<OtpEnrolment>>;
    /** Reads `otpauth://` addresses and Google's exports, with whatever is odd about them. */
    readEnrolment(request: OtpReadEnrolmentRequest, options?: RunOptions): Promise<Outcome<OtpEnrolmentsRead>>;
    /** Writes keys as Google's export, one address a picture. */
    writeMigration(request: OtpWriteMigrationRequest, options?: RunOptions): Promise<Outcome<string[]>>;
    /** Reads a list of users line by line: each line is a user or a bad line. */
    readUsers(request: OtpReadUsersRequest, options?: RunOptions): Promise<Outcome<OtpUsersRead>>;
    /** Writes a CSV for spreadsheets that runs no formula. */
    writeCsv(request: OtpWriteCsvRequest, options?: RunOptions): Promise<Outcome<OtpCsv>>;
    /** Judges a log of tries against the users. */
    audit(request: OtpAuditRequest, options?: RunOptions): Promise<Outcome<OtpAudit>>;
    /** Reads a secret as people hand it on. */
    readSecret(request: OtpReadSecretRequest, options?: RunOptions): Promise<Outcome<OtpSecretRead>>;
    /** A new random secret. */
    newSecret(request: OtpNewSecretRequest, options?: RunOptions): Promise<Outcome<OtpNewSecret>>;
    /** A phone number without what people put between digits. */
    cleanPhone(request: { phone: string }, options?: RunOptions): Promise<Outcome<OtpPhoneCleaned>>;
    /** Reads what commands about the clock printed, and says whether keys, tokens and Kerberos pass with this clock. */
    readClock(request: OtpReadClockRequest, options?: RunOptions): Promise<Outcome<OtpClockReport>>;
    /** Commands that set up a server of the time or its clients, and the way back. Carries out nothing. */
    clockScripts(request: OtpClockScriptsRequest, options?: RunOptions): Promise<Outcome<OtpClockScripts>>;
    /** Finds what is wrong with commands that set a clock. */
    readClockScript(request: OtpReadClockScriptRequest, options?: RunOptions): Promise<Outcome<OtpClockScriptRead>>;
    /** Reads what is pasted of an integration of the vendor's library, as a checklist. */
    readIntegration(request: OtpReadIntegrationRequest, options?: RunOptions): Promise<Outcome<OtpIntegrationReport>>;
    /** Code that verifies the keys of a profile in C#, PowerShell or Java. The secret is not in it. */
    verifierCode(request: OtpVerifierCodeRequest, options?: RunOptions): Promise<Outcome<OtpVerifierCode>>;
  };
  /** Reads, judges and makes tokens, and makes requests. Sends nothing, and opens no address that a token names. */
  token: {
    /** Finds the tokens in anything, takes them apart, and judges structure, signature and policy apart. */
    inspect(request: TokenInspectRequest, options?: RunOptions): Promise<Outcome<TokenReport>>;
    /** Tries many secrets on one token signed by HMAC. */
    searchSecret(request: TokenSearchRequest, options?: RunOptions): Promise<Outcome<TokenSearchResult>>;
    /** Signs a token of claims as they are given, and writes the requests that carry it. */
    compose(request: TokenComposeRequest, options?: RunOptions): Promise<Outcome<TokenComposed>>;
    /** Claims to start from, with what is known of the farm in them. */
    template(request: TokenTemplateRequest, options?: RunOptions): Promise<Outcome<TokenTemplate>>;
    /** A new random secret and consumer key. */
    newSecret(options?: RunOptions): Promise<Outcome<TokenNewSecret>>;
    /** A request to one of `openApis`, ready but for the bearer token. */
    apiRequest(request: TokenApiRequest, options?: RunOptions): Promise<Outcome<TokenApiReady>>;
  };
  /** Reads what went wrong at the sign-in, and hands it on. */
  diagnosis: {
    /** Reads a user's screen, a log, what a command printed, or a zip of them, and explains it. */
    read(request: DiagnosisReadRequest, options?: RunOptions): Promise<Outcome<DiagnosisReport>>;
    /** Files for the servers: a view, a query, and scripts that gather and set up logs. Carries out nothing. */
    scripts(request: DiagnosisScriptsRequest, options?: RunOptions): Promise<Outcome<DiagnosisScripts>>;
    /** A diagnosis in words, to hand on. Redacted, it names no user and no server. */
    report(request: DiagnosisReportRequest, options?: RunOptions): Promise<Outcome<DiagnosisWritten>>;
    /** Every code, event and number that is known. */
    catalogue(): Promise<readonly CatalogueEntry[]>;
  };
  /** The guide's functions in its spellings and its order of parameters. Their keys are not those of the BaroPAM product. */
  baro: WithoutCall<BaroApi>;
}

/** Functions that take a call, as they look when the call is made for them. */
export type WithoutCall<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (call: Call, ...rest: infer Rest) => infer Answer
    ? (...rest: Rest) => Answer
    : never;
};

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
    theme: {
      inspect: (request, runOptions) => client.run((api, call) => api.theme.inspect(call, request), runOptions),
      compose: (request, runOptions) => client.run((api, call) => api.theme.compose(call, request), runOptions),
      remove: (request, runOptions) => client.run((api, call) => api.theme.remove(call, request), runOptions),
      scripts: (request, runOptions) => client.run((api, call) => api.theme.scripts(call, request), runOptions),
      readScript: (request, runOptions) => client.run((api, call) => api.theme.readScript(call, request), runOptions),
      instrument: (request, runOptions) => client.run((api, call) => api.theme.instrument(call, request), runOptions),
    },
    otp: {
      generate: (request, runOptions) => client.run((api, call) => api.otp.generate(call, request), runOptions),
      verify: (request, runOptions) => client.run((api, call) => api.otp.verify(call, request), runOptions),
      generateMany: (request, runOptions) => client.run((api, call) => api.otp.generateMany(call, request), runOptions),
      verifyMany: (request, runOptions) => client.run((api, call) => api.otp.verifyMany(call, request), runOptions),
      drift: (request, runOptions) => client.run((api, call) => api.otp.drift(call, request), runOptions),
      strength: (request, runOptions) => client.run((api, call) => api.otp.strength(call, request), runOptions),
      enrol: (request, runOptions) => client.run((api, call) => api.otp.enrol(call, request), runOptions),
      readEnrolment: (request, runOptions) =>
        client.run((api, call) => api.otp.readEnrolment(call, request), runOptions),
      writeMigration: (request, runOptions) =>
        client.run((api, call) => api.otp.writeMigration(call, request), runOptions),
      readUsers: (request, runOptions) => client.run((api, call) => api.otp.readUsers(call, request), runOptions),
      writeCsv: (request, runOptions) => client.run((api, call) => api.otp.writeCsv(call, request), runOptions),
      audit: (request, runOptions) => client.run((api, call) => api.otp.audit(call, request), runOptions),
      readSecret: (request, runOptions) => client.run((api, call) => api.otp.readSecret(call, request), runOptions),
      newSecret: (request, runOptions) => client.run((api, call) => api.otp.newSecret(call, request), runOptions),
      cleanPhone: (request, runOptions) => client.run((api, call) => api.otp.cleanPhone(call, request), runOptions),
      readClock: (request, runOptions) => client.run((api, call) => api.otp.readClock(call, request), runOptions),
      clockScripts: (request, runOptions) => client.run((api, call) => api.otp.clockScripts(call, request), runOptions),
      readClockScript: (request, runOptions) =>
        client.run((api, call) => api.otp.readClockScript(call, request), runOptions),
      readIntegration: (request, runOptions) =>
        client.run((api, call) => api.otp.readIntegration(call, request), runOptions),
      verifierCode: (request, runOptions) => client.run((api, call) => api.otp.verifierCode(call, request), runOptions),
    },
    token: {
      inspect: (request, runOptions) => client.run((api, call) => api.token.inspect(call, request), runOptions),
      searchSecret: (request, runOptions) =>
        client.run((api, call) => api.token.searchSecret(call, request), runOptions),
      compose: (request, runOptions) => client.run((api, call) => api.token.compose(call, request), runOptions),
      template: (request, runOptions) => client.run((api, call) => api.token.template(call, request), runOptions),
      newSecret: (runOptions) => client.run((api, call) => api.token.newSecret(call), runOptions),
      apiRequest: (request, runOptions) => client.run((api, call) => api.token.apiRequest(call, request), runOptions),
    },
    diagnosis: {
      read: (request, runOptions) => client.run((api, call) => api.diagnosis.read(call, request), runOptions),
      scripts: (request, runOptions) => client.run((api, call) => api.diagnosis.scripts(call, request), runOptions),
      report: (request, runOptions) => client.run((api, call) => api.diagnosis.report(call, request), runOptions),
      catalogue: () => client.run((api) => api.diagnosis.catalogue()),
    },
    baro: baroOf(client),
  };
}

function baroOf(client: WorkerClient<VerifierApi>): WithoutCall<BaroApi> {
  type Any = (call: Call, ...rest: unknown[]) => Promise<unknown>;
  const functions = baroFunctions.map((name) => [
    name,
    (...rest: unknown[]) => client.run((api, call) => (api.baro[name] as Any)(call, ...rest)),
  ]);
  return Object.fromEntries(functions) as WithoutCall<BaroApi>;
}

function fillWords(words: RuleWords | null | undefined, { args }: Finding): FindingWords | null {
  if (!words) return null;
  const text = (template: string): string => fill(template, args, words.terms);
  const fixes = Object.entries(words.fixes ?? {}).map(([id, template]) => [id, text(template)]);
  return {
    what: text(words.what),
    why: text(words.why),
    effect: text(words.effect),
    cure: text(words.cure),
    source: text(words.source),
    fixes: Object.fromEntries(fixes) as Record<string, string>,
  };
}
