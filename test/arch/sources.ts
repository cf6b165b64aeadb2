import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The root of the repository. */
export const root = join(import.meta.dirname, '../..');

/** Every file below a folder of the repository, as paths from the root with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The text of a file, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** What is shipped of the two realms: not the tests that lie beside it. */
export function sources(): Map<string, string> {
  const shipped = [...filesBelow('src'), ...filesBelow('worker')].filter((path) => {
    return /\.(ts|svelte)$/.test(path) && !/\.(test|cases|d)\.ts$/.test(path);
  });
  return new Map(shipped.map((path) => [path, textOf(path)]));
}
