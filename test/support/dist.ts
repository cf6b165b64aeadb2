import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';

/** Where the build lies. */
export const dist = join(import.meta.dirname, '../../dist');

/** Every built file, by its path below `dist/`. */
export function builtFiles(): string[] {
  if (!existsSync(dist)) throw new Error('There is no dist/: run `npm run build` first');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text of a built file. */
export function builtText(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** Size in bytes as it travels. */
export function gzipBytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0);
}

/** The scripts without which the page does not start: those of its HTML, and what they import before they run. */
export function firstLoad(): string[] {
  const entries = [...builtText('index.html').matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="\.\/([^"]+\.js)"/g)];
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const specifier of staticImports(path)) visit(posix.join(posix.dirname(path), specifier));
  };
  for (const [, path = ''] of entries) visit(path);
  return [...found];
}

function staticImports(path: string): string[] {
  const source = ts.createSourceFile(path, builtText(path), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    const from =
      ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return from && ts.isStringLiteral(from) ? [from.text] : [];
  });
}
