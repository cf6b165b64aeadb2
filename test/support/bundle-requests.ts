import type { BundleRequest, Deployment } from '../../worker/contract';
import { bundleParts } from '../../worker/contract';
import { soundIni } from './ini-cases';

const file = (name: string, text: string) => ({ name, text, encoding: 'utf-8' as const, bom: false });

/** A farm with everything a bundle can have, and no error in it. */
export const soundDeployment: Deployment = {
  id: 'd1',
  name: 'Contoso',
  environment: 'production',
  revision: 3,
  createdAtMs: 0,
  updatedAtMs: 0,
  farm: {
    serviceName: 'sts.contoso.com',
    serverVersion: '2019',
    paginated: true,
    nodes: ['adfs01', 'adfs02'],
    drive: 'D',
    themeName: 'default',
    methods: ['ADFSadapter'],
    relyingParties: [{ name: 'Portal' }, { name: 'Expenses', policy: 'MFA outside' }],
  },
  provider: {
    name: 'ADFSadapter',
    typeName:
      'ADFSadapter.AuthenticationAdapter, ADFSadapter, Version=1.2.1.0, Culture=neutral, PublicKeyToken=0e0fe476002e81b3, processorArchitecture=MSIL',
    adapterVersion: '1.2.1.0',
    authenticationMethods: ['http://schemas.microsoft.com/ws/2012/12/authmethod/otp'],
  },
  files: {
    ini: file('ADFSadapter.ini', soundIni.replaceAll('\n', '\r\n')),
    onload: file('onload.js', 'var contoso = 1;\r\n'),
    styleSheet: file('style.css', 'body { color: black; }\r\n'),
    logo: { name: 'logo.png', type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
    illustration: { name: 'big.jpg', type: 'image/jpeg', bytes: Uint8Array.of(0xff, 0xd8, 0xff) },
  },
  nodes: [],
  vendor: [
    { name: 'ADFSadapter.dll', sizeBytes: 1, sha256: 'ab'.repeat(32) },
    { name: 'Html_Main.txt', sizeBytes: 1, sha256: 'cd'.repeat(32) },
  ],
  keys: [],
  evidence: [],
  lastBundle: null,
};

export const soundBundle: BundleRequest = {
  deployment: soundDeployment,
  parts: bundleParts,
  locale: 'en',
  secrets: false,
  nowMs: Date.UTC(2026, 0, 5),
};
