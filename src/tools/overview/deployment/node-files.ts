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
  const looked = await client.run((api, call) => api.diagnosis.read(call, { source, name, nowMs: Date.now() }));
  if (!looked.ok) return null;
  const { kind, files } = looked.value;
  const text = files[0]?.text ?? '';
  if (kind === 'assemblies') return { assemblies: text };
  if (kind === 'provider-list') return { provider: text };
  if (kind === 'script')
    return withText('onload', await client.run((api, call) => api.theme.inspect(call, { source })), name);
  // A file that is named so is meant so, however little of it is left.
  if (kind !== 'ini' && !/\.ini$/i.test(name)) return null;
  return withText('ini', await client.run((api, call) => api.ini.inspect(call, { source, name })), name);
}

type Read = { ok: true; value: Omit<DeploymentFile, 'name'> } | { ok: false };

function withText(part: 'ini' | 'onload', read: Read, name: string): Partial<NodeFiles> | null {
  if (!read.ok) return null;
  const { text, encoding, bom } = read.value;
  return { [part]: { name, text, encoding, bom } };
}
