import type { Deployment, DeploymentFile, NodeFiles } from '../../../../worker/contract';
import { client } from '../../../client';
import { workbench } from '../../../workbench';

export const nodeParts = ['ini', 'onload', 'assemblies', 'provider'] as const;

const nothing = (node: string): NodeFiles => ({ node, ini: null, onload: null, assemblies: null, provider: null });

export const filesOf = (deployment: Deployment, node: string): NodeFiles =>
  deployment.nodes.find((one) => one.node === node) ?? nothing(node);

/** Takes what a node has: each file by what it is. Returns names of those that are nothing known. */
export async function takeNodeFiles(node: string, files: readonly File[]): Promise<string[]> {
  const unread: string[] = [];
  for (const file of files) {
    const found = await read(file);
    if (found) put(node, found);
    else unread.push(file.name);
  }
  return unread;
}

export function clearNode(node: string): void {
  workbench.change((farm) => ({ ...farm, nodes: farm.nodes.filter((one) => one.node !== node) }));
}

function put(node: string, found: Partial<NodeFiles>): void {
  workbench.change((farm) => {
    const files = { ...filesOf(farm, node), ...found };
    return { ...farm, nodes: [...farm.nodes.filter((one) => one.node !== node), files] };
  });
}

async function read(file: File): Promise<Partial<NodeFiles> | null> {
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  if (bytes.length === 0) return null;
  const { name } = file;
  const source = { bytes };
  if (/\.js$/i.test(name))
    return withText('onload', await client.run((api, call) => api.theme.inspect(call, { source })), name);
  const read = await client.run((api, call) => api.ini.inspect(call, { source, name }));
  if (!read.ok) return null;
  const { text } = read.value;
  if (/\bgacutil\b|PublicKeyToken\s*=/i.test(text) && !/^\s*AuthenticationMethods\s*:/m.test(text))
    return { assemblies: text };
  if (/^\s*(?:AdminName|AuthenticationMethods|IdentityClaims)\s*:/m.test(text)) return { provider: text };
  return withText('ini', read, name);
}

type Read = { ok: true; value: Omit<DeploymentFile, 'name'> } | { ok: false };

function withText(part: 'ini' | 'onload', read: Read, name: string): Partial<NodeFiles> | null {
  if (!read.ok) return null;
  const { text, encoding, bom } = read.value;
  return { [part]: { name, text, encoding, bom } };
}
