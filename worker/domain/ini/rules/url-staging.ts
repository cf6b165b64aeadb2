import type { Range } from '../../../contract';
import { partPlaces } from '../alike';
import { apiUrls } from '../api-urls';
import { short } from '../characters';
import type { IniRule } from '../rule';
import { environmentOf } from '../urls';

/** `stg*` and `ops` are hosts of test environments (`singleid.md` 1.1); right on a test farm, not on one that is in use. */
export const urlStaging: IniRule = {
  id: 'ini-url-staging',
  severity: 'info',
  certainty: 'observed',
  *check(view) {
    const places = new Map<string, { at: Range[]; host: string }>();
    for (const found of apiUrls(view)) {
      const environment = environmentOf(found.url);
      if (!environment) continue;
      const { host } = found.url;
      const start = found.value.indexOf(host);
      const at = partPlaces(found, start, start + host.length);
      const known = places.get(environment);
      if (known) known.at.push(...at);
      else places.set(environment, { at, host });
    }
    for (const [environment, { at, host }] of places)
      yield { at, args: { environment, host: short(host) }, anchor: environment };
  },
};
