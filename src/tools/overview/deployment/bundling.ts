import type { BundleRequest, Outcome } from '../../../../worker/contract';
import { client } from '../../../client';
import { downloadBytes, safeFileName, workbench } from '../../../workbench';

/** Builds the bundle, hands it over, and remembers what was in it. The name it was saved as. */
export async function buildBundle(request: Omit<BundleRequest, 'nowMs'>): Promise<Outcome<string>> {
  const nowMs = Date.now();
  const built = await client.run((api, call) => api.bundle.build(call, { ...request, nowMs }));
  if (!built.ok) return built;
  const name = safeFileName(built.value.fileName, 'adfs-bundle.zip');
  downloadBytes(built.value.zip, name);
  const { parts, locale, secrets, insist = false } = request;
  const lastBundle = { ...built.value.mark, asked: { parts, locale, secrets, insist } };
  workbench.change((farm) => ({ ...farm, lastBundle }));
  return { ok: true, value: name };
}
