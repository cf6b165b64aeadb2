import type { Range, TextEdit, TextForm, ThemeScriptRuleId } from '../../../contract';
import { fix, type Draft, type Rule } from '../../core/judge';
import { isAscii } from '../../core/escape';
import { isBuiltIn } from './request';
import { argumentOf, parameterName, type PsCommand, type PsString, type PsToken } from './scan';

/** A script as its rules see it. */
export interface ScriptView {
  text: string;
  form: TextForm;
  /** Whether it came as a file; a pasted text has no encoding yet. */
  isFile: boolean;
  tokens: readonly PsToken[];
  commands: readonly PsCommand[];
}

type ScriptRule = Rule<ThemeScriptRuleId, ScriptView>;

const textOf = ({ text }: ScriptView, { from, to }: Range): string => text.slice(from, to);
const strings = ({ tokens }: ScriptView): PsString[] => tokens.filter((token) => token.kind === 'string');
const words = ({ tokens }: ScriptView): PsToken[] => tokens.filter((token) => token.kind === 'word');
const replaceBy = ({ from, to }: Range, insert: string): TextEdit => ({ from, to, insert });
const placeOf = ({ from, to }: Range): Range => ({ from, to });

/** `singleid.md` D5: the guide writes the parameter so that scanners do not take it for an attack. */
const onloadParameter: ScriptRule = {
  id: 'theme-ps-onload-parameter',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const word of words(view)) {
      if (parameterName(view.text, word) !== 'on-loadscriptpath') continue;
      const colon = textOf(view, word).endsWith(':') ? ':' : '';
      yield {
        at: [placeOf(word)],
        args: { found: textOf(view, word) },
        fixes: [fix('replace', true, replaceBy(word, `-OnLoadScriptPath${colon}`))],
      };
    }
  },
};

/** The same disguise in a file name (seed line 1013); a file may really be called so. */
const onloadName: ScriptRule = {
  id: 'theme-ps-onload-name',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const token of view.tokens) {
      if (token.kind !== 'string' && token.kind !== 'word') continue;
      for (const { index, 0: name } of textOf(view, token).matchAll(/[\w.-]+/g)) {
        const inName = /\.js$/i.test(name) ? name.search(/ON-LOAD/i) : -1;
        if (inName === -1) continue;
        const from = token.from + index + inName;
        const at = { from, to: from + 'ON-LOAD'.length };
        yield { at: [at], args: { found: textOf(view, at) }, fixes: [fix('replace', false, replaceBy(at, 'onload'))] };
      }
    }
  },
};

const CURLY: Readonly<Record<string, string>> = Object.fromEntries<string>([
  ...['\u2018', '\u2019', '\u201a', '\u201b'].map((quote): [string, string] => [quote, "'"]),
  ...['\u201c', '\u201d', '\u201e'].map((quote): [string, string] => [quote, '"']),
]);

/**
 * `adfs.md` 2.4, `singleid.md` D6. To PowerShell they are quotes too, as long as the encoding is read right; so only
 * those that open or close a string change, and no string changes with them.
 */
const curlyQuotes: ScriptRule = {
  id: 'theme-ps-curly-quotes',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const edits = strings(view).flatMap(({ open, close }) =>
      [open, close].flatMap((range) => {
        const written = range ? textOf(view, range) : '';
        const straight = [...written].map((character) => CURLY[character] ?? character).join('');
        return range && straight !== written ? [replaceBy(range, straight)] : [];
      }),
    );
    if (edits.length === 0) return;
    yield { at: edits.map(placeOf), args: { count: edits.length }, fixes: [fix('straighten', true, ...edits)] };
  },
};

const dash: ScriptRule = {
  id: 'theme-ps-dash',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const edits = words(view).flatMap(({ from, to }) =>
      /^[\u2010-\u2015\u2212][A-Za-z]/.test(view.text.slice(from, to)) ? [{ from, to: from + 1, insert: '-' }] : [],
    );
    if (edits.length === 0) return;
    yield { at: edits.map(placeOf), args: { count: edits.length }, fixes: [fix('straighten', true, ...edits)] };
  },
};

/** `PS` is a short name of Get-Process, and `>` writes what it prints into a file. */
const prompt: ScriptRule = {
  id: 'theme-ps-prompt',
  severity: 'error',
  certainty: 'inferred',
  *check({ tokens }) {
    const prompts = tokens.filter(({ kind }) => kind === 'prompt').map(placeOf);
    if (prompts.length === 0) return;
    const edits = prompts.map((range) => replaceBy(range, ''));
    yield { at: prompts, args: { count: prompts.length }, fixes: [fix('remove', true, ...edits)] };
  },
};

/** `-SourceName [...]` (seed line 1018). Brackets with a type in them stand in front of a value, not for it. */
const placeholder: ScriptRule = {
  id: 'theme-ps-placeholder',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { tokens } of view.commands)
      for (const [at, token] of tokens.entries()) {
        const before = tokens[at - 1];
        const isValue = token.kind === 'word' && before?.kind === 'word' && parameterName(view.text, before) !== '';
        if (isValue && /^\[[^\]]*\]?$/.test(textOf(view, token)))
          yield { at: [placeOf(token)], args: { found: textOf(view, token) } };
      }
  },
};

/** Copied from a faulty example (`adfs.md` 2.4). */
const uriSpace: ScriptRule = {
  id: 'theme-ps-uri-space',
  severity: 'error',
  certainty: 'observed',
  *check(view) {
    for (const { inside } of strings(view)) {
      const blanks = /^[ \t]+(?=\/adfs\/)/.exec(textOf(view, inside))?.[0].length ?? 0;
      if (blanks === 0) continue;
      const at = { from: inside.from, to: inside.from + blanks };
      yield { at: [at], fixes: [fix('remove', true, replaceBy(at, ''))] };
    }
  },
};

/** `adfs.md` 3.1: what comes with AD FS is copied, not changed. */
const builtIn: ScriptRule = {
  id: 'theme-ps-builtin',
  severity: 'error',
  certainty: 'stated',
  *check({ text, commands }) {
    for (const command of commands) {
      if (!/^(?:Set|Remove)-AdfsWebTheme$/i.test(command.name)) continue;
      const target = argumentOf(text, command, 'TargetName') ?? positional(text, command);
      if (target && isBuiltIn(target.value)) yield { at: [placeOf(target)], args: { theme: target.value } };
    }
  },
};

function positional(text: string, { tokens }: PsCommand): (Range & { value: string }) | null {
  const [first] = tokens;
  if (first?.kind === 'string') return { ...placeOf(first), value: text.slice(first.inside.from, first.inside.to) };
  if (first?.kind !== 'word' || parameterName(text, first) !== '') return null;
  return { ...placeOf(first), value: text.slice(first.from, first.to) };
}

/** Seen in the field (`adfs.md` 2.4): a logo alone leaves the theme of a relying party without a style sheet. */
const relyingPartyLogo: ScriptRule = {
  id: 'theme-ps-relying-party-logo',
  severity: 'warning',
  certainty: 'observed',
  *check({ text, commands }): Iterable<Draft> {
    for (const command of commands) {
      if (!/^Set-AdfsRelyingPartyWebTheme$/i.test(command.name)) continue;
      const names = command.tokens.map((token) => (token.kind === 'word' ? parameterName(text, token) : ''));
      const isWhole = names.includes('stylesheet') || names.includes('sourcewebthemename');
      if (names.includes('logo') && !isWhole) yield { at: [placeOf(command.at)] };
    }
  },
};

/** `security.md` 4.2: Windows PowerShell 5.1 takes a file without a mark for the code page of Windows. */
const encoding: ScriptRule = {
  id: 'theme-ps-encoding',
  severity: 'warning',
  certainty: 'inferred',
  *check({ text, form, isFile }) {
    if (!isFile || form.encoding !== 'utf-8' || form.bom || isAscii(text)) return;
    // eslint-disable-next-line no-control-regex -- ASCII is what is asked for
    const from = Math.max(0, text.search(/[^\x00-\x7f]/));
    yield {
      at: [{ from, to: from + 1 }],
      fixes: [{ id: 'add-bom', safe: true, edits: [], to: { encoding: 'utf-8', bom: true } }],
    };
  },
};

export const scriptRules: readonly ScriptRule[] = [
  onloadParameter,
  onloadName,
  curlyQuotes,
  dash,
  prompt,
  placeholder,
  uriSpace,
  builtIn,
  relyingPartyLogo,
  encoding,
];
