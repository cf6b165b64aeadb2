import { meant, placeOf, setEvery } from '../meant-value';
import { fix, type IniRule, type IniView } from '../rule';

const without = ['2012R2', '2016', '2019'];

/** TLS 1.3 exists from Windows Server 2022 on (Microsoft: Protocols in TLS/SSL), and only type 2 calls a server. */
export const tls13Server: IniRule = {
  id: 'ini-tls13-server',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const protocol = meant(view, 'MFA_VERIFY_SECURE_PROTOCOL');
    const type = meant(view, 'MFA_VERIFY_TYPE')?.value;
    if (!protocol || !wantsTls13(view) || type === '0' || type === '1') return;
    if (view.serverVersion !== undefined && !cannotUseTls13(view)) return;
    yield {
      at: [placeOf(protocol)],
      severity: view.serverVersion === undefined ? 'info' : 'error',
      fixes: [fix('use-tls12', false, ...setEvery(view, 'MFA_VERIFY_SECURE_PROTOCOL', 'TLS12'))],
    };
  },
};

const wantsTls13 = (view: IniView): boolean =>
  meant(view, 'MFA_VERIFY_SECURE_PROTOCOL')?.value.toUpperCase() === 'TLS13';

/** The file wants TLS 1.3 and the server is known not to have it. */
export const cannotUseTls13 = (view: IniView): boolean =>
  wantsTls13(view) && view.serverVersion !== undefined && without.includes(view.serverVersion);
