import fc from 'fast-check';
import { cases } from '../../worker/domain/theme/rules/theme.cases';

const snippets = cases
  .flatMap(({ has, hasNot }) => [has, hasNot])
  .filter((text) => typeof text === 'string' && text.length < 600);

/** Pieces of scripts as they stand in the tables, in one another and cut up: most can be read, some cannot. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...(snippets as string[])) },
  { weight: 1, arbitrary: fc.string() },
);
const wrapped = fc
  .tuple(
    piece,
    fc.constantFrom(
      (text: string) => text,
      (text: string) => `(function () {\n${text}\n})();`,
      (text: string) => `if (document.getElementById('loginForm')) {\n${text}\n}`,
      (text: string) => `function later() {\n${text}\n}\nwindow.addEventListener('load', later);`,
      (text: string) => `try {\n${text}\n} catch (e) {}`,
      (text: string) => text.slice(0, Math.floor(text.length * 0.7)),
    ),
  )
  .map(([text, wrap]) => wrap(text));

export const themeText = fc
  .tuple(fc.constantFrom('', '"use strict";\n'), fc.array(wrapped, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([head, parts, eol]) => (head + parts.join('\n')).replaceAll('\n', eol));
