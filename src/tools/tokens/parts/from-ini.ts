import { workbench } from '../../../workbench';

/** Address of the MFA API in the open `ADFSadapter.ini`; empty when there is none. */
export const apiUrlOfIni = (): string => workbench.ini?.report.effective['MFA_API_URL']?.value ?? '';

/** Origin and tenant of an address of SingleID; empty where it has none. */
export function placeOf(address: string): { base: string; tenant: string } {
  const parts = /^(https?:\/\/[^/?#]+)(?:\/([^/?#]+))?/i.exec(address);
  return { base: parts?.[1] ?? '', tenant: parts?.[2] ?? '' };
}
