import type { IntegrationRuleId, Range } from '../../../contract';
import { fix, type Draft, type Rule } from '../../core/judge';
import type { IntegrationView } from './view';

type IntegrationRule = Rule<IntegrationRuleId, IntegrationView>;

/** Where a pattern stands, or its first group. The pattern is global. */
function* places(text: string, pattern: RegExp): Iterable<{ at: Range; found: string; match: RegExpExecArray }> {
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[0];
    const from = match.index + match[0].indexOf(found);
    yield { at: { from, to: from + found.length }, found, match };
  }
}

/** A rule that says the same wherever a pattern stands. Its pattern has a first group for the place shown. */
const onPattern = (
  id: IntegrationRuleId,
  severity: Draft['severity'] & string,
  certainty: NonNullable<Draft['certainty']>,
  pattern: RegExp,
  args: (found: string) => Draft['args'] = () => ({}),
): IntegrationRule => ({
  id,
  severity,
  certainty,
  *check({ text }) {
    for (const { at, found } of places(text, pattern)) yield { at: [at], args: args(found) ?? {} };
  },
});

/** The guide's sample has a phone number in its code: all users would be verified with that one. */
const fixedPhone = onPattern(
  'integration-fixed-phone',
  'error',
  'inferred',
  /phone\w{0,20}(?:\.Text)?\s{0,20}=\s{0,20}("[0-9-]{8,17}")/gi,
);

/** The page shows what the exception says, or a message box the key. */
const errorShown = onPattern(
  'integration-error-shown',
  'warning',
  'inferred',
  /((?:Response\.Write|MessageBox\.Show)\s{0,5}\([^;]{0,200}(?:\.Message|ex\.ToString|ota_?key)\b)/gi,
);

/** With Any CPU the bits are those of whoever starts it; the libraries have theirs (seed, 1.3). */
const platform: IntegrationRule = {
  id: 'integration-platform',
  severity: 'warning',
  certainty: 'stated',
  *check({ text }) {
    const hasWide = /lib(?:crypto|ssl)-1_1-x64/i.test(text);
    for (const { at, found } of places(text, /<PlatformTarget>\s*(\w{1,10})\s*<\/PlatformTarget>/gi)) {
      const isAny = /^anycpu$/i.test(found);
      if (isAny || (hasWide && /^x86$/i.test(found)))
        yield { at: [at], args: { found }, fixes: [fix('x64', false, { ...at, insert: 'x64' })] };
    }
    for (const { at } of places(text, /<Prefer32Bit>\s*(true)\s*<\/Prefer32Bit>/gi))
      if (hasWide)
        yield { at: [at], args: { found: 'Prefer32Bit' }, fixes: [fix('x64', false, { ...at, insert: 'false' })] };
  },
};

/** A line of `dir` or of a listing that ends with a library's name. */
const LISTED =
  /^[^\r\n"<>]{0,200}?(?:^|[\s\\/])((?:lib)?barokey(?:_clr)?\.dll|lib(?:crypto|ssl)-1_1(?:-x64)?\.dll)[ \t]*$/gim;

const listed = (text: string): { at: Range; found: string; match: RegExpExecArray }[] => [...places(text, LISTED)];

const opensslMissing: IntegrationRule = {
  id: 'integration-openssl-missing',
  severity: 'error',
  certainty: 'stated',
  *check({ text }) {
    const files = listed(text);
    const [library] = files.filter(({ found }) => /barokey/i.test(found));
    if (!library) return;
    const missing = ['crypto', 'ssl'].filter(
      (part) => !files.some(({ found }) => found.toLowerCase().startsWith(`lib${part}`)),
    );
    if (missing.length > 0)
      yield { at: [library.at], args: { missing: missing.map((part) => `lib${part}-1_1-x64.dll`).join(', ') } };
  },
};

/** `-x64` in the name is the bits. */
const opensslBits: IntegrationRule = {
  id: 'integration-openssl-bits',
  severity: 'error',
  certainty: 'stated',
  *check({ text, bits }) {
    const files = listed(text).filter(({ found }) => /^lib(?:crypto|ssl)/i.test(found));
    const wide = files.filter(({ found }) => /-x64/i.test(found));
    const isMixed = wide.length > 0 && wide.length < files.length;
    const wrong = isMixed ? files : bits === 32 ? wide : [];
    if (wrong.length > 0) yield { at: wrong.map(({ at }) => at), args: { bits: bits ?? 0 } };
  },
};

const FOLDER = /(?:Directory of\s+([A-Za-z]:\\[^\r\n]{0,200})|([A-Za-z]:\\[^\r\n]{0,200}?)\s+디렉터리)/gi;
const PATH = /([A-Za-z]:\\[^\s"<>|]{0,200}\\)(?:lib)?barokey(?:_clr)?\.dll/gi;

/** The guide wants the libraries in System32; 32-bit programs that ask for that folder are given SysWOW64. */
const place: IntegrationRule = {
  id: 'integration-place',
  severity: 'warning',
  certainty: 'stated',
  *check({ text, bits }) {
    const hasFiles = listed(text).some(({ found }) => /barokey/i.test(found));
    const folders = [...(hasFiles ? eitherGroup(text, FOLDER) : []), ...eitherGroup(text, PATH)];
    const wanted = bits === 32 ? 'SysWOW64' : 'System32';
    for (const { at, found } of folders)
      if (!new RegExp(`\\\\${wanted}\\\\?$`, 'i').test(found.trimEnd()))
        yield { at: [at], args: { found: found.trimEnd(), wanted } };
  },
};

/** The first group that is there. */
function* eitherGroup(text: string, pattern: RegExp): Iterable<{ at: Range; found: string }> {
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].indexOf(found);
    yield { at: { from, to: from + found.length }, found };
  }
}

/** The libraries are made for .NET Framework 4.0: what runs on 1.1 or 2.0 cannot load the managed one. */
const framework: IntegrationRule = {
  id: 'integration-framework',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text }) {
    for (const { at, found } of places(text, /<TargetFrameworkVersion>\s*(v[\d.]{1,8})\s*</gi))
      if (!found.startsWith('v4')) yield { at: [at], args: { found } };
    for (const { at, found } of places(text, /Framework(?:64)?\\(v[12]\.[\d.]{1,12})\\aspnet_regiis/gi))
      yield { at: [at], args: { found } };
  },
};

/** The guide's `aspnet_regiis.exe –i` has a dash of a word processor. */
const dash: IntegrationRule = {
  id: 'integration-dash',
  severity: 'error',
  certainty: 'stated',
  *check({ text }) {
    for (const { at, found } of places(text, /\baspnet_regiis(?:\.exe)?\s{1,5}([\u2010-\u2015\u2212])[a-z]/gi))
      yield { at: [at], args: { found }, fixes: [fix('straighten', true, { ...at, insert: '-' })] };
  },
};

/** ASP.NET 1.1 runs in 32-bit mode alone; `Framework64` belongs to 64-bit mode (seed, 1.4). */
const mode: IntegrationRule = {
  id: 'integration-mode',
  severity: 'error',
  certainty: 'stated',
  *check({ text }) {
    let switched: { at: Range; is32: boolean } | null = null;
    const steps =
      /Enable32bitAppOnWin64["']?\s{0,5}[:=]?\s{0,5}(0|1|true|false)\b|(Framework(?:64)?)\\v(\d)[\d.]{0,12}\\aspnet_regiis/gi;
    for (const match of text.matchAll(steps)) {
      const value = match[1];
      if (value !== undefined) {
        const to = match.index + match[0].length;
        switched = { at: { from: to - value.length, to }, is32: /^(?:1|true)$/i.test(value) };
        continue;
      }
      const folder = match[2] ?? '';
      const is64 = folder.endsWith('64');
      if (!switched || switched.is32 !== is64) continue;
      const at = { from: match.index, to: match.index + folder.length };
      const isOld = match[3] === '1';
      const cure = isOld
        ? fix('to-32', false, { ...switched.at, insert: '1' })
        : fix('folder', false, { ...at, insert: switched.is32 ? 'Framework' : 'Framework64' });
      yield { at: [at, switched.at], args: { folder, bits: switched.is32 ? 32 : 64 }, fixes: [cure] };
    }
  },
};

/** `adsutil.vbs` belongs to IIS 6. */
const oldIis = onPattern('integration-old-iis', 'info', 'inferred', /(\badsutil\.vbs\b)/gi);

/** `ikvm barokey.jar` runs the archive; what makes a library of it is `ikvmc`. */
const ikvm: IntegrationRule = {
  id: 'integration-ikvm',
  severity: 'error',
  certainty: 'inferred',
  *check({ text }) {
    for (const { at } of places(
      text,
      /(?:^|[>\s\\])(ikvm(?:\.exe)?)[ \t]{1,5}(?:-\w+[ \t]{1,5}){0,3}[\w.\\:-]{1,200}\.jar\b/gim,
    ))
      yield { at: [at], fixes: [fix('ikvmc', true, { ...at, insert: 'ikvmc -target:library' })] };
  },
};

const code = (found: string): Draft['args'] => ({ found });

/** What can be wrong around the code: files, bits, framework, IIS, IKVM, and what Windows said. */
export const settingRules: readonly IntegrationRule[] = [
  fixedPhone,
  errorShown,
  platform,
  opensslMissing,
  opensslBits,
  place,
  framework,
  dash,
  mode,
  oldIis,
  ikvm,
  onPattern('integration-error-bits', 'error', 'stated', /(BadImageFormatException|0x8007000B|0x800700C1)/gi, code),
  onPattern(
    'integration-error-missing',
    'error',
    'stated',
    /(DllNotFoundException|0x8007007E|FileLoadException)/gi,
    code,
  ),
  onPattern('integration-error-entry', 'error', 'stated', /(EntryPointNotFoundException)/gi, code),
  onPattern('integration-error-stack', 'error', 'stated', /(PInvokeStackImbalance)/gi, code),
];
