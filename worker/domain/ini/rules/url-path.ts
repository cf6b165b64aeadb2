import { partPlaces } from '../alike';
import { apiUrls, changeUrl, type ApiUrl } from '../api-urls';
import { anchorOf, type IniRule } from '../rule';
import { tenantOf, type Url } from '../urls';

const REQUEST = '/common-api/open/v1.1/mfa/request';
const wanted = { MFA_API_URL: REQUEST, MFA_VERIFY_URL: `${REQUEST}/status` };

/**
 * `/{tenant}/common-api/open/v1.1/mfa/request`, and the same with `/status` for the check of the result
 * (seed lines 329, 421; `singleid.md` 1.1). Another path is known of other systems, so it may be meant.
 */
export const urlPath: IniRule = {
  id: 'ini-url-path',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const found of apiUrls(view)) {
      const { url, name, value } = found;
      const tenant = tenantOf(url);
      if (tenant !== null && url.path === `/${tenant}${wanted[name]}` && url.rest === '') continue;
      const start = value.length - url.rest.length - url.slashes.length - url.path.length;
      const isBroken = url.rest !== '' || isOfOtherKey(found);
      yield {
        at: partPlaces(found, start, value.length),
        args: { key: name, path: wanted[name] },
        anchor: anchorOf(found.entry),
        severity: isBroken ? 'error' : 'warning',
        fixes:
          tenant === null
            ? []
            : [changeUrl(view, 'use-guide-path', found, { path: `/${tenant}${wanted[name]}`, slashes: '', rest: '' })],
      };
    }
  },
};

/** The request's address where the status is asked for, or the other way round: copied from the line of the other key. */
function isOfOtherKey({ name, url }: ApiUrl): boolean {
  const ends = (suffix: string): boolean => pathEnd(url) === suffix.toLowerCase();
  return name === 'MFA_API_URL' ? ends(wanted.MFA_VERIFY_URL) : ends(wanted.MFA_API_URL);
}

/** The path behind the tenant, whatever its case. */
function pathEnd({ path }: Url): string {
  const next = path.indexOf('/', 1);
  return next === -1 ? '' : path.slice(next).toLowerCase();
}
