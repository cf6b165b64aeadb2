import type { IntegrationRuleId, Range, TextEdit } from '../../../contract';
import { fix, type Rule } from '../../core/judge';
import type { NativeImport } from './imports';
import { meantFunction, vendorFunction, type VendorFunction } from './vendor';
import type { IntegrationView } from './view';

type IntegrationRule = Rule<IntegrationRuleId, IntegrationView>;

const put = ({ from, to }: Range, insert: string): TextEdit => ({ from, to, insert });

/** Declarations of functions that the vendor's header has. */
function* known(view: IntegrationView): Iterable<{ one: NativeImport; vendor: VendorFunction }> {
  for (const one of view.imports) {
    const vendor = vendorFunction(one.name);
    if (vendor) yield { one, vendor };
  }
}

const isBool = (type: string): boolean => /^(?:bool|Boolean|System\.Boolean)$/.test(type);

/**
 * A native `bool` is one byte. Read as the four of a BOOL, which is what .NET does unless told, the three others are
 * whatever lay there: a failure can be taken for a success.
 */
const returnSize: IntegrationRule = {
  id: 'integration-return-size',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { one, vendor } of known(view)) {
      if (vendor.returns === 'text' || !isBool(one.returns)) continue;
      const wanted = vendor.returns === 'bool' ? 'I1' : 'Bool';
      const type = one.returnAs?.type ?? 'Bool';
      if (type === wanted || (wanted === 'I1' && type === 'U1')) continue;
      const attribute = `[return: MarshalAs(UnmanagedType.${wanted})]`;
      const edit = one.returnAs
        ? put(one.returnAs.at, attribute)
        : { from: one.attribute.to, to: one.attribute.to, insert: `${lineStart(view.text, one)}${attribute}` };
      yield {
        at: [one.nameAt],
        anchor: one.name,
        severity: wanted === 'I1' ? 'error' : 'warning',
        args: { name: one.name, wanted },
        fixes: [fix('mark', true, edit)],
      };
    }
  },
};

/** A new line with the indentation of the one the declaration begins on. */
function lineStart(text: string, { from }: Range): string {
  const start = text.lastIndexOf('\n', from) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, from))?.[0] ?? '';
  const end = text.indexOf('\n', from);
  return `${end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n'}${indent}`;
}

/** The header names no convention, so the functions are __cdecl; .NET takes StdCall unless told. */
const calling: IntegrationRule = {
  id: 'integration-calling',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const { one } of known(view)) {
      if (/CallingConvention\s*\.\s*Cdecl/.test(one.options)) continue;
      const wrong = /CallingConvention\s*=\s*(?:[\w.]{0,80}\.)?(\w+)/.exec(one.options);
      const fixes = wrong
        ? []
        : [fix('cdecl', true, put(endOf(one.dllAt), ', CallingConvention = CallingConvention.Cdecl'))];
      yield { at: [one.attribute], anchor: one.name, args: { name: one.name }, fixes };
    }
  },
};

/** Behind the quote that closes the name of the library. */
const endOf = ({ to }: Range): Range => ({ from: to + 1, to: to + 1 });

/** A function for `char*` is given `wchar_t*`, or the other way round. */
const charset: IntegrationRule = {
  id: 'integration-charset',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { one, vendor } of known(view)) {
      const wanted = vendor.wide ? 'LPWStr' : 'LPStr';
      const isUnicode = /CharSet\s*\.\s*Unicode/.test(one.options);
      for (const { text, from } of one.parameters) {
        const marked = /UnmanagedType\.(LP(?:W|T)?Str)/.exec(text);
        if (marked ? marked[1] === wanted : !/\bstring\b/i.test(text) || isUnicode === vendor.wide) continue;
        const at = marked
          ? { from: from + marked.index, to: from + marked.index + marked[0].length }
          : { from: from + text.search(/\S/), to: from + text.search(/\S/) };
        const insert = marked ? `UnmanagedType.${wanted}` : `[MarshalAs(UnmanagedType.${wanted})] `;
        const shown = marked ? at : { from: at.from, to: from + text.trimEnd().length };
        yield {
          at: [shown],
          anchor: one.name,
          args: { name: one.name, wanted },
          fixes: [fix('mark', true, put(at, insert))],
        };
      }
    }
  },
};

/** Korean ids through `char*` depend on the server's code page: on an English server each letter becomes `?`. */
const ansiIds: IntegrationRule = {
  id: 'integration-ansi-ids',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const { one, vendor } of known(view)) {
      if (vendor.wide || !one.name.includes('VERIFYKEY')) continue;
      yield { at: [one.nameAt], anchor: one.name, args: { name: one.name, wide: 'BARO_VERIFYKEYW' } };
    }
  },
};

const name: IntegrationRule = {
  id: 'integration-name',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const one of view.imports) {
      if (!/^baro_/i.test(one.name) || vendorFunction(one.name) || /EntryPoint\s*=/.test(one.options)) continue;
      const meant = meantFunction(one.name);
      yield {
        at: [one.nameAt],
        anchor: one.name,
        args: { name: one.name, meant: meant ?? '-' },
        fixes: meant ? [fix('rename', false, put(one.nameAt, meant))] : [],
      };
    }
  },
};

/** The clr library is an assembly: it is referenced, not imported (seed, 1.3). */
const clrImport: IntegrationRule = {
  id: 'integration-clr-import',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { dll, dllAt } of view.imports)
      if (/(?:^|[\\/])barokey(?:_clr)?(?:\.dll)?$/i.test(dll)) yield { at: [dllAt], args: { dll } };
  },
};

/** .NET frees text it is given by CoTaskMemFree, which the library's memory did not come from. */
const charPointer: IntegrationRule = {
  id: 'integration-char-pointer',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { one, vendor } of known(view))
      if (vendor.returns === 'text' && /^(?:string|String|System\.String|StringBuilder)$/.test(one.returns))
        yield { at: [one.nameAt], anchor: one.name, args: { name: one.name, kind: vendor.wide ? 'Uni' : 'Ansi' } };
  },
};

/** What the library writes into cannot be a string, which does not change. */
const buffer: IntegrationRule = {
  id: 'integration-buffer',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { one, vendor } of known(view)) {
      const parameter = vendor.buffer === null ? undefined : one.parameters[vendor.buffer];
      const found = parameter && /\b(?:System\.)?string\b/i.exec(parameter.text);
      if (!parameter || !found || /\bStringBuilder\b/.test(parameter.text)) continue;
      const at = { from: parameter.from + found.index, to: parameter.from + found.index + found[0].length };
      yield {
        at: [at],
        anchor: one.name,
        args: { name: one.name },
        fixes: [fix('builder', false, put(at, 'System.Text.StringBuilder'))],
      };
    }
  },
};

/** `unsigned long` has four bytes on Windows; C#'s has eight. */
const length: IntegrationRule = {
  id: 'integration-length',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const { one, vendor } of known(view)) {
      const parameter = vendor.buffer === null ? undefined : one.parameters[vendor.buffer + 1];
      const found = parameter && /\b(?:ulong|long|UInt64|Int64)\b/.exec(parameter.text);
      if (!parameter || !found) continue;
      const at = { from: parameter.from + found.index, to: parameter.from + found.index + found[0].length };
      yield { at: [at], anchor: one.name, args: { name: one.name }, fixes: [fix('uint', true, put(at, 'uint'))] };
    }
  },
};

/** What can be wrong with a P/Invoke declaration of the vendor's library. */
export const importRules: readonly IntegrationRule[] = [
  returnSize,
  calling,
  charset,
  ansiIds,
  name,
  clrImport,
  charPointer,
  buffer,
  length,
];
