import type { Failure, IniAnswers, IniLdapAnswers, IssuedKeys } from '../../contract';
import { limits } from '../../contract';
import { loneSurrogate } from '../core/decode';
import { parseAddress } from './addresses';
import { durationSeconds } from './durations';
import { hasSampleKey, isGuid, isSecretKey } from './issued-keys';
import { isHost } from './ldap';
import { environmentOf, isSampleTenant, readUrl, type Url } from './urls';

/** Longest free text. */
const LONGEST = 200;

/**
 * Why no file is written from these answers, or null. `field` is the answer's path, such as `keys.domains.2.secret`
 * (from 1). Codes: `ini-answer-missing`, `-form`, `-sample`, `-twice`, `-too-many`, `-environment`, `-hosts`, `-ldap`.
 */
export function refusedAnswers(answers: IniAnswers): Failure | null {
  for (const failure of refusals(answers)) if (failure) return failure;
  return null;
}

type Maybe = Failure | null;

function* refusals(answers: IniAnswers): Generator<Maybe> {
  const { tenant, apiHost, title, callbackName, tokenLifetime, adapterVersion, verification } = answers;
  yield form('tenant', tenant, (text) => /^[A-Za-z0-9][\w.-]{0,62}$/.test(text) && text.toLowerCase() !== 'common-api');
  if (isSampleTenant(tenant)) yield refuse('ini-answer-sample', 'tenant');
  yield form('apiHost', apiHost, isApiHost);
  yield* refusedKeys(answers.keys);
  if (answers.ldap) yield* refusedLdap(answers.ldap);
  yield* refusedUserInfo(answers.userInfo);
  if (verification.by === 'server') yield form('verification.host', verification.host, isApiHost);
  if (verification.by === 'adapter' && !answers.ldap) yield refuse('ini-answer-ldap', 'ldap');
  yield refusedHosts(answers);
  if (title !== undefined) yield form('title', title, isPlainText);
  if (callbackName !== undefined) yield form('callbackName', callbackName, (text) => /^[\w.~-]{1,100}$/.test(text));
  if (tokenLifetime !== undefined) yield form('tokenLifetime', tokenLifetime, (text) => !!durationSeconds(text));
  if (adapterVersion !== undefined)
    yield form('adapterVersion', adapterVersion, (text) => /^\d{1,5}(?:\.\d{1,5}){3}$/.test(text));
}

function refuse(code: Failure['code'], field: string, more: Failure['args'] = {}): Failure {
  return { code, args: { field, ...more } };
}

function form(field: string, text: string, fits: (text: string) => boolean): Maybe {
  if (text.trim() === '') return refuse('ini-answer-missing', field);
  return fits(text) ? null : refuse('ini-answer-form', field);
}

const isApiHost = (host: string): boolean =>
  /^[\w.-]+$/.test(host) && host.includes('.') && readUrl(`https://${host}`)?.exact === true;

/** In one line, and read back as it is written: the adapter trims. */
function isPlainText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- these characters are what is looked for
  const isOneLine = !/[\0-\x1f\x7f-\x9f\u2028\u2029]/.test(text);
  return isOneLine && text === text.trim() && text.length <= LONGEST && loneSurrogate(text) === -1;
}

function* refusedKeys(keys: IniAnswers['keys']): Generator<Maybe> {
  if (keys.by === 'single') {
    yield* refusedIssued('keys', keys);
    return;
  }
  if (keys.domains.length === 0) yield refuse('ini-answer-missing', 'keys.domains');
  yield tooMany('keys.domains', keys.domains.length);
  yield twice(
    'keys.domains',
    keys.domains.map(({ domain }) => domain.toLowerCase()),
  );
  for (const [index, entry] of keys.domains.entries()) {
    const field = `keys.domains.${index + 1}`;
    yield form(`${field}.domain`, entry.domain, isDomain);
    yield* refusedIssued(field, entry);
  }
}

const isDomain = (domain: string): boolean =>
  /^[\w.-]+$/.test(domain) && domain.includes('.') && isHost(domain) && !domain.endsWith('.');

function* refusedIssued(field: string, { consumer, secret }: IssuedKeys): Generator<Maybe> {
  if (consumer !== '' && !isGuid(consumer)) yield refuse('ini-answer-form', `${field}.consumer`);
  if (secret !== '' && !isSecretKey(secret)) yield refuse('ini-answer-form', `${field}.secret`);
  if (hasSampleKey(consumer)) yield refuse('ini-answer-sample', `${field}.consumer`);
  if (hasSampleKey(secret)) yield refuse('ini-answer-sample', `${field}.secret`);
}

function* refusedLdap({ server, credentials, lookup, whiteList }: IniLdapAnswers): Generator<Maybe> {
  yield form('ldap.server', server, (text) => /^[\w.:%-]+$/.test(text) && isHost(text));
  if (credentials) {
    yield form('ldap.credentials.id', credentials.id, isPlainText);
    if (!isPlainText(credentials.password)) yield refuse('ini-answer-form', 'ldap.credentials.password');
  }
  if (!usesWhiteList(lookup)) return;
  if (whiteList.length === 0) yield refuse('ini-answer-missing', 'ldap.whiteList');
  yield tooMany('ldap.whiteList', whiteList.length);
  for (const [index, address] of whiteList.entries())
    yield form(`ldap.whiteList.${index + 1}`, address, (text) => parseAddress(text) !== null);
  yield twice(
    'ldap.whiteList',
    whiteList.map((address) => parseAddress(address)?.normal ?? ''),
  );
}

export const usesWhiteList = (lookup: IniLdapAnswers['lookup']): boolean => lookup === '2' || lookup === '3';

function* refusedUserInfo(userInfo: IniAnswers['userInfo']): Generator<Maybe> {
  yield tooMany('userInfo', userInfo.length);
  for (const [index, { attribute, encrypted, plain }] of userInfo.entries()) {
    for (const [name, text] of Object.entries({ attribute, encrypted, plain }))
      yield form(`userInfo.${index + 1}.${name}`, text, (word) => /^[A-Za-z][\w.-]{0,99}$/.test(word));
  }
}

function tooMany(field: string, count: number): Maybe {
  return count > limits.listItems ? refuse('ini-answer-too-many', field, { limit: limits.listItems }) : null;
}

/** `value` never is a key: only domains, addresses and names of attributes are compared. */
function twice(field: string, values: readonly string[]): Maybe {
  const again = values.find((value, index) => value !== '' && values.indexOf(value) !== index);
  return again === undefined ? null : refuse('ini-answer-twice', field, { value: again.slice(0, LONGEST) });
}

/** `stg*` and `ops` hosts are of test environments (`singleid.md` 1.1), and both addresses are of one. */
function refusedHosts({ environment, apiHost, verification }: IniAnswers): Maybe {
  const ofApi = environmentOf(urlOf(apiHost));
  const ofVerify = verification.by === 'server' ? environmentOf(urlOf(verification.host)) : null;
  if (environment === 'production' && ofApi) return refuse('ini-answer-environment', 'apiHost', { host: apiHost });
  if (environment === 'production' && ofVerify && verification.by === 'server')
    return refuse('ini-answer-environment', 'verification.host', { host: verification.host });
  if (ofApi === null || ofVerify === null || ofApi === ofVerify || verification.by !== 'server') return null;
  return refuse('ini-answer-hosts', 'verification.host', { api: apiHost, verify: verification.host });
}

const urlOf = (host: string): Url => ({ scheme: 'https', host, port: '', path: '', slashes: '', rest: '' });
