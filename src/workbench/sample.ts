import type { Deployment } from '../../worker/contract';
import { emptyFiles } from './farm';
import { SAMPLE_ID } from './sample-id';
import { sampleKeys } from './sample-keys';
import { sampleScript } from './sample-script';
import type { TakenFile } from './take-files';

/** A farm shortly before it goes live: it nearly works. Every fault in its file is one that people really make. */
export function sampleDeployment(nowMs: number): Deployment {
  return {
    id: SAMPLE_ID,
    name: 'Contoso',
    environment: 'production',
    revision: 1,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    farm: {
      serviceName: 'sts.contoso.example',
      serverVersion: '2019',
      paginated: true,
      nodes: ['adfs01', 'adfs02'],
      drive: 'D',
      themeName: 'contoso',
      methods: ['ADFSadapter', 'CertificateAuthentication'],
      relyingParties: [{ name: 'Intranet' }, { name: 'Expenses' }],
    },
    provider: {
      name: 'ADFSadapter',
      typeName: '',
      adapterVersion: '1.2.0.8',
      authenticationMethods: ['http://schemas.microsoft.com/ws/2012/12/authmethod/otp'],
    },
    files: emptyFiles,
    nodes: [],
    vendor: [],
    keys: sampleKeys,
    evidence: [],
    lastBundle: null,
  };
}

export function sampleIni(): TakenFile {
  return { name: 'ADFSadapter.ini', bytes: new TextEncoder().encode(iniLines.join('\r\n')) };
}

/** The vendor's script as administrators copy it out of the guide. */
export function sampleTheme(): TakenFile {
  return { name: 'onload.js', bytes: new TextEncoder().encode(sampleScript.replaceAll('\n', '\r\n')) };
}

const iniLines = [
  '# Contoso AD FS farm (adfs01, adfs02)',
  '# Copied from the staging farm; to go live on Monday.',
  '',
  '[MAIN]',
  'MAIN_MFA_TITLE = "Contoso sign-in"',
  'MAIN_CLAIM1=http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod',
  'MAIN_CLAIM2=http://schemas.microsoft.com/ws/2012/12/authmethod/otp',
  '',
  '# Where the adapter asks for the second factor',
  'MFA_API_URL="https://stg1-cloud.singleid.samsung.net/contoso/common-api/open/v1.1/mfa/request/"',
  'CONSUMER_KEY="7d0c1f52-9b3e-4a68-8f21-c5e0a94b6d17"',
  'SECRET_KEY="q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="',
  '',
  '# The subsidiary has keys of its own',
  'DOMAIN_CONSUMER_KEY_01=fabrikam.example;1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
  'DOMAIN_SECRET_KEY_01=fabrikam.example;EjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8=',
  '',
  '# Directory',
  'USE_LDAP_SEARCH=1',
  'LDAP_SERVER="ldap://dc01.contoso.example"',
  'LDAP_USE_IDPW=1',
  'LDAP_SSLTLS=0',
  'LDAP_ID="svc-adfs-mfa"',
  'LDAP_PW="correct horse battery"',
  'LDAP_DNS_LOOKUP=1',
  'LDAP_DNS_IF_FAIL_USE_NEXT=1',
  'LDAP_WHITE_IP_01="192.0.2.10"',
  'LDAP_WHITE_IP_02="192.0.2.11"',
  '',
  '# What is sent about the user',
  'USERINFO_ENCRYPT=0',
  'USERINFO_01=mobile;mobile;plainMobile',
  'USERINFO_02=mail;email;plainEmail',
  'USERINFO_04=department;dept;plainDept',
  '',
  'KEY_NAME_IN_RESPONSE="jwtTokenResponse"',
  'TOKEN_EXP_TIME=1d',
  'TOKEN_CLAIM_CLIENT=0',
  '',
  '# How the answer is checked',
  'MFA_VERIFY_TYPE=2',
  'MFA_VERIFY_URL="https://stg1-cloud.iam.samsung.net/contoso/common-api/open/v1.1/mfa/request/status"',
  'MFA_VERIFY_SECURE_PROTOCOL="TLS13"',
  'CACHE_ATTRIBUTE="otherPager"',
  'CACHE_DELIMITER=";"',
  'SKEW_SECONDS=3600',
  'CACHE_LIFE_TIME=1d',
  '',
  '# Switched on during the outage in spring',
  'BYPASS_ADAPTER=1',
  '',
  '[API]',
  'API_SYSTEMNAME=SingleID',
  '',
  '[MSG-1033]',
  'MSG_INTERNAL_ERROR="Internal error occurred. Contact administrator."',
  '',
  '[MSG-1042]',
  'MSG_INTERNAL_ERROR="내부 오류가 발생했습니다. 관리자에게 문의하세요."',
  '',
  '[MANAGE]',
  'LOG_LEVEL=2   ; everything',
  '',
];
