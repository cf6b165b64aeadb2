import type { Deployment, DeploymentRuleId, NodeFiles, VendorFile } from '../../../contract';
import { soundWith } from '../../../../test/support/ini-cases';
import {
  bareNode,
  fileOf,
  providerOutput,
  soundFarm,
  soundScript,
  typeName,
} from '../../../../test/support/sample-farm';

export interface DeploymentCase {
  rule: DeploymentRuleId;
  name?: string;
  has: Deployment;
  /** The nearest Deployment it does not speak about; the sound one unless another is. */
  hasNot?: Deployment;
  /** Cures offered, by id; each of them must remove the finding. */
  cures: string[];
  args?: Record<string, string | number>;
}

type Change = Partial<Omit<Deployment, 'farm' | 'provider' | 'files'>> & {
  farm?: Partial<Deployment['farm']>;
  provider?: Partial<Deployment['provider']>;
  files?: Partial<Deployment['files']>;
};

export function farmWith({ farm, provider, files, ...rest }: Change): Deployment {
  return {
    ...soundFarm,
    ...rest,
    farm: { ...soundFarm.farm, ...farm },
    provider: { ...soundFarm.provider, ...provider },
    files: { ...soundFarm.files, ...files },
  };
}

export const withIni = (text: string, more: Change = {}): Deployment =>
  farmWith({ nodes: [], ...more, files: { ini: fileOf('ADFSadapter.ini', text), ...more.files } });
export const withScript = (text: string, more: Change = {}): Deployment =>
  farmWith({ nodes: [], ...more, files: { onload: fileOf('onload.js', text), ...more.files } });
const withNode = (node: Partial<NodeFiles>, more: Change = {}): Deployment =>
  farmWith({ ...more, nodes: [{ ...bareNode('adfs02'), ...node }] });
const vendorFile = (assembly: Partial<NonNullable<VendorFile['assembly']>>, name = 'ADFSadapter.dll'): VendorFile => {
  const [file] = soundFarm.vendor;
  if (!file?.assembly) throw new Error('the sound farm has the adapter');
  return { ...file, name, assembly: { ...file.assembly, ...assembly } };
};

const OTHER = 'http://schemas.microsoft.com/ws/2012/12/authmethod/other';
const list = (...versions: string[]): string =>
  versions
    .map((version) => `  ADFSadapter, Version=${version}, Culture=neutral, PublicKeyToken=0e0fe476002e81b3`)
    .join('\r\n');

/** All the guide's libraries, as the assembly cache lists them. */
export const libraries = [
  'Microsoft.Bcl.AsyncInterfaces, Version=1.0.0.0',
  'Microsoft.IdentityModel.Abstractions, Version=7.2.0.0',
  'Microsoft.IdentityModel.JsonWebTokens, Version=7.2.0.0',
  'Microsoft.IdentityModel.Logging, Version=7.2.0.0',
  'Microsoft.IdentityModel.Tokens, Version=7.2.0.0',
  'System.Buffers, Version=4.0.3.0',
  'System.IdentityModel.Tokens.Jwt, Version=7.2.0.0',
  'System.Memory, Version=4.0.1.1',
  'System.Numerics.Vectors, Version=4.1.4.0',
  'Microsoft.CSharp, Version=4.0.4.0',
  'System.Runtime.CompilerServices.Unsafe, Version=4.0.4.1',
  'System.Security.Cryptography.Cng, Version=4.3.0.0',
  'System.Text.Encodings.Web, Version=4.0.5.1',
  'System.Text.Json, Version=4.0.1.2',
  'System.Threading.Tasks.Extensions, Version=4.2.0.1',
].map((name) => `  ${name}, Culture=neutral, PublicKeyToken=31bf3856ad364e35, processorArchitecture=MSIL`);

const stagingHosts = {
  MFA_API_URL: 'MFA_API_URL="https://stg1-cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request"',
  MFA_VERIFY_URL: 'MFA_VERIFY_URL="https://stg1-cloud.iam.samsung.net/contoso/common-api/open/v1.1/mfa/request/status"',
};
const onlyGoOn = soundScript
  .replace("options.value = 'ADFSadapter';\n", '')
  .replace("document.forms['options'].submit();\n", '');

export const cases: DeploymentCase[] = [
  {
    rule: 'deployment-callback-name',
    has: withIni(soundWith({ KEY_NAME_IN_RESPONSE: 'KEY_NAME_IN_RESPONSE="mfaAnswer"' })),
    hasNot: withIni(soundWith({ KEY_NAME_IN_RESPONSE: 'KEY_NAME_IN_RESPONSE="mfaAnswer"' }), {
      files: { onload: fileOf('onload.js', soundScript.replace('jwtTokenResponse', 'mfaAnswer')) },
    }),
    cures: ['change-script', 'change-ini'],
    args: { name: 'jwtTokenResponse', wanted: 'mfaAnswer' },
  },
  {
    rule: 'deployment-provider-name',
    has: withScript(soundScript.replace("'ADFSadapter'", "'MFAadapter'")),
    hasNot: withScript(soundScript.replace("'ADFSadapter'", "'CertificateAuthentication'")),
    cures: ['change-script', 'change-name'],
    args: { name: 'MFAadapter', wanted: 'ADFSadapter' },
  },
  {
    rule: 'deployment-claim',
    has: withIni(soundWith({ MAIN_CLAIM2: `MAIN_CLAIM2=${OTHER}` })),
    hasNot: withIni(soundWith({ MAIN_CLAIM2: `MAIN_CLAIM2=${OTHER}` }), {
      provider: { authenticationMethods: [OTHER] },
    }),
    cures: ['use-method', 'add-method'],
  },
  {
    rule: 'deployment-environment-hosts',
    has: withIni(soundWith(stagingHosts)),
    hasNot: withIni(soundWith(stagingHosts), { environment: 'staging' }),
    cures: ['to-production', 'set-environment'],
    args: { host: 'stg1-cloud.singleid.samsung.net', environment: 'production', found: 'stg1' },
  },
  {
    rule: 'deployment-environment-hosts',
    name: 'hosts of production on a test farm',
    has: farmWith({ environment: 'development' }),
    cures: ['set-environment'],
    args: { host: 'cloud.singleid.samsung.net', environment: 'development', found: 'PROD' },
  },
  {
    rule: 'deployment-go-on-missing',
    has: withScript(onlyGoOn),
    hasNot: withScript(onlyGoOn, { farm: { methods: ['ADFSadapter'] } }),
    cures: [],
  },
  {
    rule: 'deployment-service-name',
    has: farmWith({ farm: { serviceName: 'https://sts.contoso.example/adfs' } }),
    cures: ['host-only'],
  },
  { rule: 'deployment-drive', has: farmWith({ nodes: [], farm: { drive: 'd:' } }), cures: ['use-letter'] },
  {
    rule: 'deployment-drive-old-adapter',
    has: farmWith({ farm: { drive: 'D' }, provider: { adapterVersion: '1.2.0.5' } }),
    hasNot: farmWith({ farm: { drive: 'D' }, provider: { adapterVersion: '1.2.0.6' } }),
    cures: ['drive-c'],
  },
  {
    rule: 'deployment-method-not-enabled',
    has: farmWith({ farm: { methods: ['CertificateAuthentication'] } }),
    hasNot: farmWith({ farm: { methods: [] } }),
    cures: ['enable'],
  },
  {
    rule: 'deployment-node-twice',
    has: farmWith({ farm: { nodes: ['adfs01', 'adfs02', 'ADFS01 '] } }),
    cures: ['once'],
  },
  {
    rule: 'deployment-relying-party-policy',
    has: farmWith({ farm: { relyingParties: [{ name: 'Intranet' }] } }),
    cures: ['require-mfa'],
  },
  {
    rule: 'deployment-relying-party-theme',
    has: farmWith({ farm: { relyingParties: [{ name: 'Intranet', policy: 'x', theme: 'old' }] } }),
    hasNot: farmWith({ farm: { relyingParties: [{ name: 'Intranet', policy: 'x', theme: 'Contoso' }] } }),
    cures: ['no-theme'],
  },
  {
    rule: 'deployment-type-name-form',
    has: farmWith({ vendor: [], nodes: [], provider: { typeName: `$typename="${typeName}"` } }),
    cures: ['clean'],
  },
  {
    rule: 'deployment-type-name-form',
    name: 'a type name that lacks the type',
    has: farmWith({ nodes: [], provider: { typeName: typeName.replace(/^[^,]*, /, '') } }),
    cures: ['use-file'],
  },
  {
    rule: 'deployment-type-name-file',
    has: farmWith({ nodes: [], vendor: [vendorFile({ version: '1.2.2.0' })] }),
    cures: ['use-file'],
    args: { part: 'version', said: '1.2.1.0', found: '1.2.2.0' },
  },
  {
    rule: 'deployment-type-name-file',
    name: 'a type that the file does not have',
    has: farmWith({ vendor: [vendorFile({ typeNames: ['Contoso.Adapter'] })] }),
    hasNot: farmWith({ vendor: [vendorFile({ typeNames: [] })] }),
    cures: ['use-file'],
    args: { part: 'type', said: 'ADFSadapter.AuthenticationAdapter', found: 'Contoso.Adapter' },
  },
  {
    rule: 'deployment-adapter-version',
    has: farmWith({ provider: { adapterVersion: '1.2.0.8' } }),
    hasNot: farmWith({ provider: { adapterVersion: null } }),
    cures: ['use-version'],
    args: { said: '1.2.0.8', found: '1.2.1.0', where: 'file' },
  },
  {
    rule: 'deployment-vendor-nexsign',
    has: farmWith({ vendor: [vendorFile({ name: 'MFAadapter' }, 'MFAadapter.dll')] }),
    cures: [],
  },
  { rule: 'deployment-vendor-unsigned', has: farmWith({ vendor: [vendorFile({ publicKeyToken: '' })] }), cures: [] },
  { rule: 'deployment-node-unknown', has: farmWith({ farm: { nodes: ['adfs01'] } }), cures: ['add-node'] },
  {
    rule: 'deployment-node-ini',
    has: withNode({ ini: fileOf('ADFSadapter.ini', soundWith({ SKEW_SECONDS: 'SKEW_SECONDS=60' })) }),
    cures: ['take-node'],
    args: { node: 'adfs02', count: 1, how: 'settings' },
  },
  {
    rule: 'deployment-node-ini',
    name: 'only the encoding',
    has: withNode({ ini: { ...fileOf('ADFSadapter.ini', soundWith({})), encoding: 'cp949' } }),
    cures: ['take-node'],
    args: { node: 'adfs02', count: 0, how: 'encoding' },
  },
  {
    rule: 'deployment-node-onload',
    has: withNode({ onload: fileOf('onload.js', soundScript.replace('mfaDone', 'mfa')) }),
    cures: ['take-node'],
  },
  {
    rule: 'deployment-node-assembly',
    has: withNode({ assemblies: list('1.2.0.8') }),
    hasNot: withNode({ assemblies: list('1.2.0.8', '1.2.1.0') }),
    cures: ['use-node'],
  },
  {
    rule: 'deployment-node-assembly',
    name: 'none in the cache',
    has: withNode({ assemblies: '전역 어셈블리 캐시에 다음 어셈블리가 들어 있습니다.\r\n항목 수 = 0\r\n' }),
    hasNot: withNode({ assemblies: ' ' }),
    cures: [],
  },
  {
    rule: 'deployment-node-prerequisite',
    has: withNode({ assemblies: [list('1.2.1.0'), ...libraries.slice(1)].join('\r\n') }),
    hasNot: withNode({ assemblies: [list('1.2.1.0'), ...libraries].join('\r\n') }),
    cures: [],
    args: { node: 'adfs02', count: 1, names: 'Microsoft.Bcl.AsyncInterfaces 1.0.0.0' },
  },
  {
    rule: 'deployment-node-registration',
    has: withNode({ provider: providerOutput.replace(': ADFSadapter', ': SingleID') }),
    cures: ['use-registered'],
    args: { node: 'adfs02', name: 'ADFSadapter', found: 'SingleID', how: 'other' },
  },
  {
    rule: 'deployment-node-methods',
    has: withNode({ provider: providerOutput.replace('authmethod/otp', 'authmethod/other') }),
    hasNot: withNode({ provider: providerOutput.replace('authmethod/otp}', 'authmethod/other, ...}') }),
    cures: ['use-found'],
  },
  {
    rule: 'deployment-node-drive',
    has: withNode({ assemblies: `PS E:\\ADFSadapter> ./gacutil.exe /l\r\n${list('1.2.1.0')}` }),
    hasNot: withNode({ assemblies: `PS E:\\Tools> ./gacutil.exe /l\r\n${list('1.2.1.0')}` }),
    cures: ['use-drive'],
  },
];
