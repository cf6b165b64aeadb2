import { posix } from 'node:path';
import ts from 'typescript';

/** One import of one file. A type import leaves nothing behind when built; a dynamic one is loaded when needed. */
export interface Import {
  specifier: string;
  kind: 'static' | 'type' | 'dynamic';
}

/** Files by their path from the root, with `/`. */
export type Files = ReadonlyMap<string, string>;

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

/** Everything a TypeScript or Svelte file imports, with `import.meta.glob` patterns among the rest. */
export function importsOf(path: string, text: string): Import[] {
  if (!path.endsWith('.svelte')) return importsOfScript(path, text);
  const code = [...text.matchAll(scripts)].map((match) => match[1] ?? '').join('\n');
  const markup = text.replace(scripts, '');
  const inMarkup = [...markup.matchAll(/\bimport\(\s*(['"])(.+?)\1/g)].map((match): Import => {
    return { specifier: match[2] ?? '', kind: 'dynamic' };
  });
  return [...importsOfScript(path, code), ...inMarkup];
}

function importsOfScript(path: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, kind: Import['kind']) => {
    const literal = node && ts.isStringLiteralLike(node);
    found.push({ specifier: literal ? node.text : `(computed) ${node?.getText() ?? ''}`, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause) ? 'type' : 'static');
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'static');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, 'type');
    else if (ts.isCallExpression(node)) {
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], 'dynamic');
      else if (node.expression.getText() === 'import.meta.glob') {
        const [patterns, options] = node.arguments;
        const kind = options?.getText().includes('eager') ? 'static' : 'dynamic';
        const list = patterns && ts.isArrayLiteralExpression(patterns) ? patterns.elements : [patterns];
        for (const pattern of list) add(pattern, kind);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true));
  return found;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
}

/** The room a path lies in, as DESIGN 1 divides the house; `outside` for what is in neither realm. */
export function roomOf(path: string): string {
  const [realm = '', room = '', ...rest] = path.split('/');
  if (realm !== 'src' && realm !== 'worker') return 'outside';
  if (
    room.includes('.') ||
    (room !== '' && rest.length === 0 && realm === 'worker' && /^(verifier|workbench)$/.test(room))
  ) {
    return realm === 'src' ? 'app' : 'entry';
  }
  if (realm === 'worker' && room === 'domain') return `domain/${rest[0] ?? ''}`;
  if (realm === 'src' && room === 'tools') return rest.length > 1 ? `tool/${rest[0] ?? ''}` : 'tools';
  return room;
}

const files = ['core', 'ini', 'token', 'otp', 'theme'].map((topic) => `domain/${topic}`);
const upToDeployment = [...files, 'domain/deployment'];

/** Who may import whom, beside itself and the contract, which everyone may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  contract: [],
  texts: [],
  'domain/core': [],
  'domain/ini': ['domain/core'],
  'domain/token': ['domain/core'],
  'domain/otp': ['domain/core'],
  'domain/theme': ['domain/core'],
  'domain/deployment': files,
  'domain/diagnosis': [...upToDeployment, 'texts'],
  'domain/simulation': upToDeployment,
  'domain/bundle': [...upToDeployment, 'texts'],
  // Handlers may use any topic; texts are for the one handler that hands out words.
  handlers: [
    ...upToDeployment,
    'domain/diagnosis',
    'domain/simulation',
    'domain/bundle',
    'runtime',
    'storage',
    'texts',
  ],
  runtime: [],
  storage: [],
  entry: ['handlers', 'runtime', 'storage'],
  i18n: ['texts'],
  ui: ['i18n', 'texts'],
  client: ['texts'],
  workbench: ['client', 'texts'],
  // What all tools share, and the register of them, which is the one place that reaches into a tool's folder.
  tools: ['workbench', 'client', 'ui', 'i18n', 'texts'],
  tool: ['workbench', 'client', 'ui', 'i18n', 'tools', 'texts'],
  shell: ['tools', 'workbench', 'client', 'ui', 'i18n', 'texts'],
  app: ['shell', 'tools', 'workbench', 'client', 'ui', 'i18n', 'texts'],
};

/** Packages that have one home. All others need only be among the shipped dependencies. */
const homes: Readonly<Record<string, RegExp>> = {
  comlink: /^(src\/client|worker\/runtime)\//,
  idb: /^worker\/storage\//,
  jose: /^worker\/domain\/token\//,
  svelte: /^src\//,
};

/** A sentence for each import that goes where it may not. */
export function wrongImports(tree: Files, dependencies: readonly string[]): string[] {
  const register = [...tree].filter(([path, text]) => {
    return (
      roomOf(path) === 'tools' &&
      importsOf(path, text).some((one) => roomOf(resolve(path, one, tree)).startsWith('tool/'))
    );
  });
  return [...tree].flatMap(([path, text]) =>
    importsOf(path, text).flatMap((one) => {
      const wrong = complaint(path, one, tree, dependencies, new Set(register.map(([name]) => name)));
      return wrong ? [`${path} imports ${one.specifier}: ${wrong}`] : [];
    }),
  );
}

function complaint(path: string, one: Import, tree: Files, dependencies: readonly string[], register: Set<string>) {
  const from = roomOf(path);
  const room = from.startsWith('tool/') ? 'tool' : from;
  const may = allowed[room];
  if (!may) return `nobody decided what ${from} may import`;
  if (one.specifier.startsWith('(computed)')) return 'what it loads must be readable here';
  if (!one.specifier.startsWith('.')) return packageComplaint(path, from, one.specifier, dependencies);

  const target = resolve(path, one, tree);
  const to = roomOf(target);
  if (to === from || to === 'contract')
    return to === 'contract' && from === 'texts' && one.kind !== 'type' ? 'texts are data' : '';
  if (to === 'entry') {
    return from === 'client' && one.specifier.endsWith('?worker&url')
      ? ''
      : 'only the client may, and only as an address';
  }
  if (from === 'tools' && to.startsWith('tool/')) {
    return /\/tool(\.ts)?$/.test(target) ? '' : 'of a tool the register may know tool.ts alone';
  }
  if (room === 'tool' && register.has(target)) return 'through the register a tool would know the others';
  if (!may.includes(to)) return `${from} may not know ${to}`;
  if (to === 'texts' && path.startsWith('src/') && one.kind === 'static' && !/\/fill(\.ts)?$/.test(target)) {
    return 'words of the worker are loaded when needed';
  }
  return '';
}

function packageComplaint(path: string, from: string, specifier: string, dependencies: readonly string[]): string {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (!dependencies.includes(name)) return 'not among the packages that are shipped';
  if (from === 'contract' || from === 'texts') return `${from} needs no package`;
  return !homes[name] || homes[name].test(path) ? '' : 'this package has another home';
}

/** Where a relative import leads, as a path from the root; with its extension where that file is known. */
function resolve(path: string, { specifier }: Import, tree: Files): string {
  const target = posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));
  return [target, `${target}.ts`, `${target}/index.ts`].find((candidate) => tree.has(candidate)) ?? target;
}
