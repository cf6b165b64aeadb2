import type { BundleRequest, Deployment, Failure, IniReport } from '../../contract';
import { loneSurrogate } from '../core/decode';
import { powershellLiteral } from '../core/escape';
import { readUrl } from '../ini/urls';
import { guideHosts } from './guide';

/** What the scripts and the README are told of the farm. */
export interface BundleFacts {
  deployment: Deployment;
  locale: BundleRequest['locale'];
  drive: string;
  /** Folder of the adapter, and where the bundle is unpacked. */
  folder: string;
  place: string;
  nodes: string[];
  providerName: string;
  /** Class that the type name begins with, where one is known. */
  typeClass: string;
  /** `MFA_VERIFY_TYPE` as the adapter uses it; empty: not known. */
  verifyType: string;
  /** `host:port` to be tried from a server and from a PC. */
  serverHosts: string[];
  clientHosts: string[];
  /** Whether an address could be read from the INI. */
  hasAddress: boolean;
}

export function factsOf({ deployment, locale }: BundleRequest, ini: IniReport | null): BundleFacts {
  const { farm, provider, environment } = deployment;
  const value = (key: string): string => ini?.effective[key]?.value ?? '';
  const verifyType = value('MFA_VERIFY_TYPE');
  const own = { server: verifyType === '2' ? value('MFA_VERIFY_URL') : '', client: value('MFA_API_URL') };
  const guide = guideHosts[environment];
  const drive = farm.drive.toUpperCase();
  return {
    deployment,
    locale,
    drive,
    folder: `${drive}:\\ADFSadapter`,
    place: `${drive}:\\ADFSadapter-bundle`,
    nodes: farm.nodes.filter((name) => name.trim() !== ''),
    providerName: provider.name.trim() || 'ADFSadapter',
    typeClass: provider.typeName.split(',')[0]?.trim() ?? '',
    verifyType,
    // Nonce in LDAP: the servers need no way to the MFA server (seed, "사전 점검").
    serverHosts: verifyType === '1' ? [] : portsOf(guide.server, own.server),
    clientHosts: portsOf(guide.client, own.client),
    hasAddress: readUrl(own.client) !== null,
  };
}

/** Ports 80 and 443 of each host, as the guide asks, and the port that an address names besides. */
function portsOf(hosts: readonly string[], address: string): string[] {
  const url = readUrl(address)?.url;
  const bare = url?.host.replace(/^\[|\]$/g, '').toLowerCase();
  const all = bare === undefined ? hosts : [...hosts, bare];
  const places = all.flatMap((host) => [`${host}:443`, `${host}:80`]);
  if (bare !== undefined && url?.port) places.push(`${bare}${url.port}`);
  return [...new Set(places)];
}

/** The first value that cannot stand in a script: `bundle-value`; null when all can. */
export function refusedFacts({ name, farm, provider }: Deployment): Failure | null {
  const values: [string, string][] = [
    ['farm.serviceName', farm.serviceName],
    ['farm.themeName', farm.themeName],
    ['provider.name', provider.name],
    ['provider.typeName', provider.typeName],
    ['provider.adapterVersion', provider.adapterVersion ?? ''],
    ...farm.nodes.map((node): [string, string] => ['farm.nodes', node]),
    ...provider.authenticationMethods.map((method): [string, string] => ['provider.authenticationMethods', method]),
    ...farm.relyingParties.flatMap(({ name: party, policy = '' }): [string, string][] => [
      ['farm.relyingParties', party],
      ['farm.relyingParties', policy],
    ]),
  ];
  if (loneSurrogate(name) !== -1) return refused('name');
  if (!/^[C-Z]$/i.test(farm.drive)) return refused('farm.drive');
  const wrong = values.find(([, value]) => !powershellLiteral(value).ok);
  return wrong ? refused(wrong[0]) : null;
}

const refused = (field: string): Failure => ({ code: 'bundle-value', args: { field } });
