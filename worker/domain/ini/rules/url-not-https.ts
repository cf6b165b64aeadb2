import { partPlaces } from '../alike';
import { apiUrls, changeUrl } from '../api-urls';
import { anchorOf, type IniRule } from '../rule';

/** Every address of the guide is https; without it the tokens and the answer cross the network in the open. */
export const urlNotHttps: IniRule = {
  id: 'ini-url-not-https',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const found of apiUrls(view)) {
      if (found.url.scheme === 'https') continue;
      const port = found.url.port === ':80' ? '' : found.url.port;
      yield {
        at: partPlaces(found, 0, 'http'.length),
        args: { key: found.name },
        anchor: anchorOf(found.entry),
        fixes: [changeUrl(view, 'use-https', found, { scheme: 'https', port })],
      };
    }
  },
};
