import type { Deployment, DeploymentFile, KeyProfile } from '../../contract';
import { maskIni } from '../ini';

/**
 * A copy that anyone may read: secrets of `ADFSadapter.ini` are masked as `ini.mask` does, the intended file's and the
 * nodes', and one-time keys lose theirs. A file that cannot be read, and so not masked, is left out.
 */
export function withoutSecrets(deployment: Deployment): Deployment {
  return {
    ...deployment,
    files: { ...deployment.files, ini: masked(deployment.files.ini) },
    nodes: deployment.nodes.map((node) => ({ ...node, ini: masked(node.ini) })),
    keys: deployment.keys.map(withoutKeys),
  };
}

function masked(file: DeploymentFile | null): DeploymentFile | null {
  if (!file) return null;
  const { text, encoding, bom } = file;
  const copy = maskIni({ source: { text, encoding, bom } });
  return copy.ok ? { ...file, text: copy.value.text } : null;
}

function withoutKeys(group: KeyProfile): KeyProfile {
  const { profile } = group;
  return {
    ...group,
    profile: profile.keys === 'derived' ? { ...profile, siteSecret: new Uint8Array() } : profile,
    users: group.users.map(({ secret: _, ...user }) => user),
  };
}
