import type { BundleMissing, BundleMissingId, BundleRequest } from '../../contract';
import type { CheckedFiles } from './check';
import type { BundleFacts } from './facts';
import { vendorFiles, vendorSeen } from './guide';

interface Asked {
  request: BundleRequest;
  facts: BundleFacts;
  files: CheckedFiles;
  masked: number;
}

/** What a complete bundle would have besides, of the parts that were asked for. */
export function missingOf({ request, facts, files, masked }: Asked): BundleMissing[] {
  const { farm, vendor } = facts.deployment;
  const has = (part: BundleRequest['parts'][number]): boolean => request.parts.includes(part);
  const errorsIn = (file: 'ini' | 'onload'): number =>
    files.errors
      .filter((one) => one.file === file)
      .reduce((sum, { findings, more }) => sum + findings.length + more, 0);
  const missing: BundleMissing[] = [];
  const say = (isSo: boolean, id: BundleMissingId, args: BundleMissing['args'] = {}): void => {
    if (isSo) missing.push({ id, args });
  };
  const leftOut = { ini: request.insist ? 0 : errorsIn('ini'), onload: request.insist ? 0 : errorsIn('onload') };
  say(has('config') && files.iniText === null, 'ini');
  say(has('config') && leftOut.ini > 0, 'ini-errors', { count: leftOut.ini });
  say(masked > 0, 'secrets', { count: masked });
  // With one method alone the page goes on by itself (`singleid.md` 3.6).
  say(has('theme') && files.onloadText === null && farm.methods.length > 1, 'onload', { count: farm.methods.length });
  say(has('theme') && leftOut.onload > 0, 'onload-errors', { count: leftOut.onload });
  const { onload, styleSheet, logo, illustration } = facts.deployment.files;
  const hasTheme = has('theme') && [onload, styleSheet, logo, illustration].some((file) => file !== null);
  say(hasTheme && has('scripts') && farm.serverVersion === null, 'theme-version');
  say(has('scripts') && facts.nodes.length === 0, 'nodes');
  say(has('scripts') && farm.serviceName.trim() === '', 'service-name');
  say(has('scripts') && farm.relyingParties.length === 0, 'relying-parties');
  say(has('scripts') && !facts.hasAddress, 'hosts');
  for (const name of vendorFiles) say(vendorSeen(vendor, name).length === 0, 'vendor-file', { name });
  return missing;
}
