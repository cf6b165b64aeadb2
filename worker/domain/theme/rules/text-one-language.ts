import type { AnyNode } from 'acorn';
import { short } from '../cures';
import { methodOf, propertyOf, textOf, valueOf } from '../values';
import { placeOf } from '../tree';
import type { Script, ThemeRule } from '../view';

const shownText = /^(innerText|textContent|innerHTML|nodeValue|title|outerText)$/;
const search = /^(indexOf|includes|startsWith|endsWith|search|match|localeCompare)$/;

interface Match {
  node: AnyNode;
  source: AnyNode;
  wanted: string;
}

/**
 * AD FS shows its texts in the browser's language; compared with one language's words, the others miss
 * (windowsserverdocs #2940, #5237).
 */
export const textOneLanguage: ThemeRule = {
  id: 'theme-text-one-language',
  severity: 'warning',
  certainty: 'observed',
  *check({ script, text }) {
    if (!script) return;
    const bySource = new Map<string, Match[]>();
    for (const node of script.nodes) {
      for (const match of matchesOf(node, script)) {
        if (!isWords(match.wanted)) continue;
        const source = text.slice(match.source.start, match.source.end);
        const known = bySource.get(source);
        if (known) known.push(match);
        else bySource.set(source, [match]);
      }
    }
    for (const [source, matches] of bySource) {
      const scripts = new Set(matches.map(({ wanted }) => /[^\0-\x7f]/.test(wanted)));
      if (scripts.size > 1) continue;
      yield {
        at: matches.map(({ node }) => placeOf(node)),
        args: { text: short(matches[0]?.wanted ?? '') },
        anchor: short(source),
      };
    }
  },
};

/** Words of a language; `IsAuthenticated` holds True or False in all of them. */
const isWords = (wanted: string): boolean =>
  /\p{L}{2}/u.test(wanted) && !/^(true|false)$/i.test(wanted) && !/[<>@\\/]/.test(wanted);

function* matchesOf(node: AnyNode, script: Script): Generator<Match> {
  const { names } = script;
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)) {
    for (const [source, other] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const) {
      const wanted = isShown(source, script) ? textOf(other, names) : undefined;
      if (wanted !== undefined) yield { node, source, wanted };
    }
  }
  if (node.type === 'SwitchStatement' && isShown(node.discriminant, script)) {
    for (const { test } of node.cases) {
      const wanted = test && textOf(test, names);
      if (test && wanted) yield { node: test, source: node.discriminant, wanted };
    }
  }
  const method = methodOf(node, names);
  const argument =
    method && search.test(method.name) && isShown(method.object, script) ? method.call.arguments[0] : null;
  if (!method || !argument) return;
  const pattern = argument.type === 'Literal' && argument.regex ? argument.regex.pattern : textOf(argument, names);
  if (pattern !== undefined) yield { node, source: method.object, wanted: pattern };
}

/** What a page shows: read directly, through a variable, trimmed or in small letters. */
function isShown(node: AnyNode, script: Script, steps = 4): boolean {
  if (steps === 0) return false;
  const { names } = script;
  if (node.type === 'MemberExpression') return shownText.test(propertyOf(node, names) ?? '');
  const method = methodOf(node, names);
  if (method)
    return /^(trim|toLowerCase|toUpperCase|toString)$/.test(method.name) && isShown(method.object, script, steps - 1);
  const value = valueOf(node, names);
  return value !== undefined && isShown(value, script, steps - 1);
}
