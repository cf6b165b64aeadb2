import type { Deployment, DeploymentFile, NodeFiles } from '../../worker/contract';
import { soundIni } from './ini-cases';

/** A file as UTF-8 without a byte-order mark. */
export const fileOf = (name: string, text: string): DeploymentFile => ({ name, text, encoding: 'utf-8', bom: false });

/** What a node gives when nothing was taken from it. */
export const bareNode = (node: string): NodeFiles => ({
  node,
  ini: null,
  onload: null,
  assemblies: null,
  provider: null,
});

/** `gacutil /l ADFSadapter` as the guide shows it (seed lines 223-225). */
export const gacOutput =
  'PS C:\\ADFSadapter> ./gacutil.exe /l ADFSadapter\r\n전역 어셈블리 캐시에 다음 어셈블리가 들어 있습니다.\r\n' +
  '  ADFSadapter, Version=1.2.1.0, Culture=neutral, PublicKeyToken=0e0fe476002e81b3, processorArchitecture=MSIL\r\n\r\n항목 수 = 1\r\n';

/** `Get-AdfsAuthenticationProvider` as the guide shows it (seed lines 231-241), behind one of AD FS's own. */
export const providerOutput = [
  '',
  'AdminName                          : Certificate Authentication',
  'AllowedForAdditionalAuthentication : True',
  'AuthenticationMethods              : {http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/tlsclient}',
  'Name                               : CertificateAuthentication',
  'IsCustom                           : False',
  '',
  'AdminName                          : ADFS MFA Adapter',
  'AllowedForPrimaryExtranet          : False',
  'AllowedForPrimaryIntranet          : False',
  'AllowedForAdditionalAuthentication : True',
  'AuthenticationMethods              : {http://schemas.microsoft.com/ws/2012/12/authmethod/otp}',
  'Descriptions                       : {[1033, ADFS MFA Adapter], [1042, ADFS MFA',
  '                                     Adapter]}',
  'DisplayNames                       : {[1033, ADFS MFA Adapter], [1042, ADFS MFA Adapter]}',
  'Name                               : ADFSadapter',
  'IdentityClaims                     : {http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn}',
  'IsCustom                           : True',
  'RequiresIdentity                   : True',
  '',
].join('\r\n');

export const soundScript = `function goOn() {
  var options = document.getElementById('optionSelection');
  if (document.getElementById('userNameInput') || !options) { return; }
  if (document.location.href.indexOf('jwtTokenResponse') < 0 || window.sessionStorage.getItem('mfaDone')) { return; }
  window.sessionStorage.setItem('mfaDone', '1');
  options.value = 'ADFSadapter';
  document.forms['options'].submit();
}
window.addEventListener('load', function () { goOn(); });
`;

export const typeName =
  'ADFSadapter.AuthenticationAdapter, ADFSadapter, Version=1.2.1.0, Culture=neutral, PublicKeyToken=0e0fe476002e81b3, processorArchitecture=MSIL';

/** A farm with nothing wrong that a cross-check could find. */
export const soundFarm: Deployment = {
  id: 'sound',
  name: 'Contoso',
  environment: 'production',
  revision: 1,
  createdAtMs: 0,
  updatedAtMs: 0,
  farm: {
    serviceName: 'sts.contoso.example',
    serverVersion: '2019',
    paginated: true,
    nodes: ['adfs01', 'adfs02'],
    drive: 'C',
    themeName: 'contoso',
    methods: ['ADFSadapter', 'CertificateAuthentication'],
    relyingParties: [{ name: 'Intranet', policy: 'Permit everyone and require MFA' }],
  },
  provider: {
    name: 'ADFSadapter',
    typeName,
    adapterVersion: '1.2.1.0',
    authenticationMethods: ['http://schemas.microsoft.com/ws/2012/12/authmethod/otp'],
  },
  files: {
    ini: fileOf('ADFSadapter.ini', soundIni),
    onload: fileOf('onload.js', soundScript),
    styleSheet: null,
    logo: null,
    illustration: null,
  },
  nodes: ['adfs01', 'adfs02'].map((node) => ({
    node,
    ini: fileOf('ADFSadapter.ini', soundIni),
    onload: fileOf('onload.js', soundScript),
    assemblies: gacOutput,
    provider: providerOutput,
  })),
  vendor: [
    {
      name: 'ADFSadapter.dll',
      sizeBytes: 4096,
      sha256: '0'.repeat(64),
      assembly: {
        name: 'ADFSadapter',
        version: '1.2.1.0',
        culture: 'neutral',
        publicKeyToken: '0e0fe476002e81b3',
        typeNames: ['ADFSadapter.AuthenticationAdapter'],
      },
    },
  ],
  keys: [],
  evidence: [],
  lastBundle: null,
};
