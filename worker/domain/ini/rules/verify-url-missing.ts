import type { Fix } from '../../../contract';
import { addKey } from '../cure-values';
import { linesOf, meant, placeOf, setEvery } from '../meant-value';
import { lacks } from '../missing';
import { fix, type IniRule, type IniView } from '../rule';

const KEY = 'MFA_VERIFY_URL';

/** Type 2 asks the server behind MFA_VERIFY_URL (seed lines 415-416); no code of the adapter tells that it is missing. */
export const verifyUrlMissing: IniRule = {
  id: 'ini-verify-url-missing',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const type = meant(view, 'MFA_VERIFY_TYPE');
    if (type?.value !== '2' || !lacks(view, KEY)) return;
    yield { at: [placeOf(type)], fixes: derivedUrl(view, type.entry.section) };
  },
};

const API_URL =
  /^https:\/\/([a-z0-9-]{1,63})\.singleid\.samsung\.net\/([\w-]{1,63})\/common-api\/open\/v1\.1\/mfa\/request$/;

/** In the guide both addresses have the same environment and tenant, and the servers' leg its own domain. */
function derivedUrl(view: IniView, section: string): Fix[] {
  const [, host, tenant] = API_URL.exec(meant(view, 'MFA_API_URL')?.value ?? '') ?? [];
  if (host === undefined || tenant === undefined) return [];
  const value = `https://${host}.iam.samsung.net/${tenant}/common-api/open/v1.1/mfa/request/status`;
  const lines = linesOf(view, KEY);
  // What is not plainly empty, such as a remark alone, has a cure of its own first.
  if (lines.some((line) => line.value !== '')) return [];
  const edits = lines.length > 0 ? setEvery(view, KEY, value) : addKey(view, section, KEY, value);
  return edits.length > 0 ? [fix('derive', false, ...edits)] : [];
}
