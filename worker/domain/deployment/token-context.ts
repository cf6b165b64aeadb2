import type { Deployment, IniReport, Outcome, TokenContext, TokenContract, TokenSecret } from '../../contract';
import { inspectIni } from '../ini';
import { durationSeconds } from '../ini/durations';
import { sourceOf } from './view';

/**
 * What the farm's INI says of its tokens, by what the adapter will really use, and the secrets to check them with. What the file
 * does not say is left out. Failures: those of `inspectIni`.
 */
export function tokenContext({ files, farm, provider }: Deployment): Outcome<TokenContext> {
  const report = files.ini ? inspectIni(sourceOf(files.ini)) : null;
  if (report && !report.ok) return report;
  const contract: TokenContract = {
    ...(report && contractOf(report.value)),
    ...(farm.serviceName && { serviceName: farm.serviceName }),
    ...(provider.adapterVersion && { adapterVersion: provider.adapterVersion }),
  };
  return { ok: true, value: { contract, secrets: report ? secretsOf(report.value) : [] } };
}

/** Values the adapter uses, in the order of their numbers. */
const listed = ({ lists }: IniReport, prefix: string): { key: string; value: string }[] =>
  (lists[prefix] ?? []).flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));

/** `domain;key` of the lists by domain (seed lines 335, 343). */
function splitDomain(value: string): { domain: string; key: string } | null {
  const split = value.indexOf(';');
  const domain = value.slice(0, split).trim();
  const key = value.slice(split + 1).trim();
  return split < 0 || domain === '' || key === '' ? null : { domain, key };
}

function contractOf(report: IniReport): TokenContract {
  const value = (key: string): string | undefined => report.effective[key]?.value ?? undefined;
  const consumer = value('CONSUMER_KEY');
  const consumerKeys = consumer
    ? [consumer]
    : listed(report, 'DOMAIN_CONSUMER_KEY_').flatMap((item) => splitDomain(item.value)?.key ?? []);
  const lifetimeS = durationSeconds(value('TOKEN_EXP_TIME') ?? '');
  const encrypt = value('USERINFO_ENCRYPT');
  const client = value('TOKEN_CLAIM_CLIENT');
  const contacts = listed(report, 'USERINFO_').flatMap(({ value: fields }) => {
    const [, encrypted = '', plain = '', ...rest] = fields.split(';').map((field) => field.trim());
    return encrypted && plain && rest.length === 0 ? [{ encrypted, plain }] : [];
  });
  const callbackName = value('KEY_NAME_IN_RESPONSE');
  return {
    ...(consumerKeys.length > 0 && { consumerKeys }),
    ...(lifetimeS !== null && lifetimeS > 0 && { lifetimeS }),
    ...((encrypt === '0' || encrypt === '1') && { encrypted: encrypt === '1' }),
    ...((client === '0' || client === '1') && { client: client === '1' }),
    ...(contacts.length > 0 && { contacts }),
    ...(callbackName && { callbackName }),
  };
}

/** Masked values, such as the guide's stars, are none. */
const isMasked = (text: string): boolean => /^\*+$/.test(text);

function secretsOf(report: IniReport): TokenSecret[] {
  const single = report.effective['SECRET_KEY'];
  // Two values of one key: it is not known which the adapter takes, so both are worth a try.
  const texts = single?.value
    ? [single.value]
    : single?.why?.reason === 'duplicate-unknown'
      ? [...new Set(report.settings.flatMap(({ spec, value }) => (spec === 'SECRET_KEY' && value ? [value] : [])))]
      : [];
  const secrets = texts.map((text, index): TokenSecret => {
    return { id: index === 0 ? 'SECRET_KEY' : `SECRET_KEY#${index}`, text, origin: 'ini' };
  });
  for (const { key, value } of listed(report, 'DOMAIN_SECRET_KEY_')) {
    const entry = splitDomain(value);
    if (entry) secrets.push({ id: key, text: entry.key, origin: 'ini', domain: entry.domain });
  }
  return secrets.filter(({ text }) => !isMasked(text));
}
