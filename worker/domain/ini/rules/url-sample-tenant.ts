import type { Range } from '../../../contract';
import { partPlaces } from '../alike';
import { apiUrls, differenceOf } from '../api-urls';
import type { IniRule } from '../rule';
import { isSampleTenant, tenantOf } from '../urls';

/** The tenant of the guide's own addresses; each customer has another (seed line 458; `singleid.md` 1.1). */
export const urlSampleTenant: IniRule = {
  id: 'ini-url-sample-tenant',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    // Then `ini-url-tenant-mismatch` speaks, and one of the two is right already.
    if (differenceOf(view, tenantOf)) return;
    const places = new Map<string, Range[]>();
    for (const found of apiUrls(view)) {
      const tenant = tenantOf(found.url);
      if (tenant === null || !isSampleTenant(tenant)) continue;
      const start = found.value.indexOf(`/${tenant}`, found.value.indexOf(found.url.host)) + 1;
      const known = places.get(tenant) ?? [];
      known.push(...partPlaces(found, start, start + tenant.length));
      places.set(tenant, known);
    }
    for (const [tenant, at] of places) yield { at, args: { tenant }, anchor: tenant };
  },
};
