import { parse } from 'acorn';
import { runInNewContext } from 'node:vm';

/** Parses as ES5 (a script that IE 10 can read). @throws SyntaxError */
export function parseEs5(code: string): ReturnType<typeof parse> {
  return parse(code, { ecmaVersion: 5, sourceType: 'script' });
}

/** The value of an expression, by the engine itself. @throws when it is no ES5, or more than one expression */
export function readJavaScript(expression: string): unknown {
  const program = parseEs5(`(${expression});`);
  const [statement] = program.body;
  if (program.body.length !== 1 || statement?.type !== 'ExpressionStatement')
    throw new Error('more than one statement');
  return JSON.parse(JSON.stringify(runInNewContext(`(${expression})`))) as unknown;
}
