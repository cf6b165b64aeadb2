import type { BundleEntry, BundleRequest } from '../../contract';

export const MANIFEST = 'manifest.json';

/** Every other entry with its SHA-256, as JSON in ASCII, so that any reader reads it the same. */
export function manifestText(
  { deployment, locale, secrets, nowMs }: BundleRequest,
  entries: readonly BundleEntry[],
): string {
  const manifest = {
    format: 1,
    deployment: { name: deployment.name, environment: deployment.environment, revision: deployment.revision },
    builtAt: new Date(nowMs).toISOString(),
    locale,
    secrets,
    entries: entries.map(({ path, part, sizeBytes, sha256 }) => ({ path, part, sizeBytes, sha256 })),
  };
  const json = JSON.stringify(manifest, null, 2).replace(
    /[^\n\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json.replaceAll('\n', '\r\n')}\r\n`;
}
