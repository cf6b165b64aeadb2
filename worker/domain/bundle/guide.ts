import type { Environment, VendorFile } from '../../contract';

/** Files that SingleID supplies (seed, "Adapter 배포"; `gacutil.exe` and `Html_*.txt` are missing from its list). */
export const vendorFiles = [
  'ADFSadapter.dll',
  'Html_*.txt',
  'Assembly_netstandard2.0',
  'gacutil.exe',
  'replace_dll.ps1',
  'restart_adfs.ps1',
] as const;

/** The files that stand for one line of the list above: its `*` is any part of a name. */
export function vendorSeen(files: readonly VendorFile[], wanted: string): VendorFile[] {
  const [head = '', tail] = wanted.toLowerCase().split('*');
  return files.filter(({ name }) => {
    const own = name.toLowerCase();
    return tail === undefined ? own === head : own.startsWith(head) && own.endsWith(tail);
  });
}

/** Hosts of the guide's check before the installation (seed, "사전 점검"). It names none for development. */
export const guideHosts: Readonly<Record<Environment, { server: string[]; client: string[] }>> = {
  production: { server: ['sopenapi.iam.samsung.net'], client: ['sopenapi.singleid.samsung.net'] },
  staging: { server: ['ops-sopenapi.iam.samsung.net'], client: ['ops-sopenapi.singleid.samsung.net'] },
  development: { server: [], client: [] },
};

const EVENT_LOG = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\MFA_Adapter';

/** The event log of the adapter and its source (seed, "Registry 추가"). */
export const eventLog = {
  key: EVENT_LOG,
  source: `${EVENT_LOG}\\AdapterDLL`,
  messageFile: 'C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\EventLogMessages.dll',
  /** 512 KiB */
  maxSize: 0x80000,
} as const;

/** The policy's name on a Korean server (seed, last step of "Adapter 배포"). */
export const mfaPolicyName = '모든 사용자를 허용하고 MFA 요구';
