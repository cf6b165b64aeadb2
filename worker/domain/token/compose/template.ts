import type { ComposeClaim, TokenContract, TokenTemplate, TokenTemplateRequest } from '../../../contract';
import { newGuid, type Random } from './new-secret';

/** A consumer of the API gives its tokens this life (`singleid.md` 1.3); it is used where TOKEN_EXP_TIME is not known. */
const LIFETIME_S = 300;
const CONTACTS = [
  { encrypted: 'email', plain: 'plainEmail' },
  { encrypted: 'mobile', plain: 'plainMobile' },
];

/** The claims a token of this kind starts from. What the farm does not say is an empty string, to be filled in. */
export function template({ kind, contract, nowMs }: TokenTemplateRequest, random: Random): TokenTemplate {
  const nowS = Math.floor(nowMs / 1000);
  const times = { nbf: nowS, exp: nowS + (contract.lifetimeS ?? LIFETIME_S), iat: nowS };
  if (kind === 'request') return requestClaims(contract, times, random);
  const claims: Record<string, string> =
    kind === 'response' ? { uid: '', req: newGuid(random), ret: '1', msg: '' } : {};
  return { claims: toClaims({ ...claims, ...times }), encrypt: [] };
}

/** `singleid.md` 1.3, in the order of its sample. `returnMethod` is `get`: AD FS must see the answer in the address (1.6). */
function requestClaims(contract: TokenContract, times: Record<string, number>, random: Random): TokenTemplate {
  const contacts = contract.contacts ?? CONTACTS;
  const names = contacts.map(({ encrypted, plain }) => (contract.encrypted ? encrypted : plain));
  const claims = toClaims({
    sys: contract.consumerKeys?.[0] ?? '',
    req: newGuid(random),
    uid: '',
    rtn: contract.serviceName ? `https://${contract.serviceName}/adfs/ls` : '',
    ...Object.fromEntries(names.map((name) => [name, ''])),
    ...times,
    displayUid: '',
    returnMethod: 'get',
    ...(contract.client && { client: '' }),
  });
  return { claims, encrypt: contract.encrypted ? names : [] };
}

const toClaims = (claims: Readonly<Record<string, string | number>>): ComposeClaim[] =>
  Object.entries(claims).map(([name, value]) => ({ name, json: JSON.stringify(value) }));
