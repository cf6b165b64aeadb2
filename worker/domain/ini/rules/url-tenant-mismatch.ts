import type { Fix } from '../../../contract';
import { changeUrl, differenceOf, type ApiUrl } from '../api-urls';
import { short } from '../characters';
import { placeOf } from '../meant-value';
import type { IniRule, IniView } from '../rule';
import { isSampleTenant, tenantOf } from '../urls';

/** One farm has one tenant, so both addresses name the same (`singleid.md` 1.1; D21). */
export const urlTenantMismatch: IniRule = {
  id: 'ini-url-tenant-mismatch',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const difference = differenceOf(view, tenantOf);
    if (!difference) return;
    const { api, verify, ofApi, ofVerify, sole } = difference;
    yield {
      at: [...api.items(), ...verify.items()].map(placeOf),
      args: { api: short(ofApi), verify: short(ofVerify) },
      fixes: sole ? [...given(view, 'follow-api', verify, ofApi), ...given(view, 'follow-verify', api, ofVerify)] : [],
    };
  },
};

/** The tenant of the guide's examples is no better than the other. */
function given(view: IniView, id: string, found: ApiUrl, tenant: string): Fix[] {
  const path = found.url.path.replace(/^\/[^/]*/, () => `/${tenant}`);
  return isSampleTenant(tenant) ? [] : [changeUrl(view, id, found, { path })];
}
