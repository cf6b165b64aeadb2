import type { KeyProfile } from '../../worker/contract';

const bytes = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 73 + seed * 41) & 255);

/** Keys after the guide's way (from login id, phone number and cycle), and with secrets of the users' own. */
export const sampleKeys: readonly KeyProfile[] = [
  {
    id: 'sample-derived',
    name: 'Contoso VPN',
    issuer: 'Contoso',
    profile: {
      keys: 'derived',
      siteId: 'contoso.example',
      siteSecret: bytes(32, 7),
      lowerCase: true,
      algorithm: 'SHA512',
      digits: 6,
      cycle: 30,
    },
    policy: {},
    users: [
      { loginId: 'hong.gildong', name: '홍길동', phone: '01000000001' },
      { loginId: 'helpdesk01', phone: '01000000002', cycle: 10 },
      { loginId: '전산실', phone: '01000000003', cycle: 60 },
      { loginId: 'vpn-admin', phone: '01000000004', revision: 1 },
    ],
  },
  {
    id: 'sample-random',
    name: 'Contoso AD FS',
    issuer: 'Contoso',
    profile: { keys: 'random', algorithm: 'SHA1', digits: 6, cycle: 30 },
    policy: {},
    users: [
      { loginId: 'hong.gildong', name: '홍길동', secret: bytes(20, 3) },
      { loginId: 'adfs-admin', secret: bytes(20, 5) },
      { loginId: 'new.user' },
    ],
  },
];
