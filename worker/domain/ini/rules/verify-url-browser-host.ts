import { partPlaces } from '../alike';
import { apiUrls, changeUrl } from '../api-urls';
import { short } from '../characters';
import { anchorOf, type IniRule } from '../rule';
import { serverHostOf } from '../urls';

/** MFA_VERIFY_URL is called by the server, whose hosts are under `iam.samsung.net` (`singleid.md` 1.1; D21). */
export const verifyUrlBrowserHost: IniRule = {
  id: 'ini-verify-url-browser-host',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const found of apiUrls(view)) {
      const host = found.name === 'MFA_VERIFY_URL' ? serverHostOf(found.url) : null;
      if (host === null) continue;
      const start = found.value.indexOf(found.url.host);
      yield {
        at: partPlaces(found, start, start + found.url.host.length),
        args: { host: short(found.url.host), server: short(host) },
        anchor: anchorOf(found.entry),
        fixes: [changeUrl(view, 'use-server-host', found, { host })],
      };
    }
  },
};
