import type { Fix } from '../../../contract';
import { changeUrl, differenceOf, type ApiUrl } from '../api-urls';
import { placeOf } from '../meant-value';
import type { IniRule, IniView } from '../rule';
import { environmentOf, inEnvironment } from '../urls';

/** The two addresses differ in their domain as a rule, never in the environment (`singleid.md` 1.1; D21). */
export const urlEnvironmentMismatch: IniRule = {
  id: 'ini-url-environment-mismatch',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    const difference = differenceOf(view, environmentOf);
    if (!difference) return;
    const { api, verify, ofApi, ofVerify, sole } = difference;
    yield {
      at: [...api.items(), ...verify.items()].map(placeOf),
      args: { api: shown(ofApi), verify: shown(ofVerify) },
      fixes: sole ? [...moved(view, 'follow-api', verify, ofApi), ...moved(view, 'follow-verify', api, ofVerify)] : [],
    };
  },
};

/** As it stands in a host's name; the hosts of production have no such beginning. */
const shown = (environment: string): string => (environment === '' ? 'PROD' : environment);

function moved(view: IniView, id: string, found: ApiUrl, environment: string): Fix[] {
  const host = inEnvironment(found.url, environment);
  return host === null ? [] : [changeUrl(view, id, found, { host })];
}
