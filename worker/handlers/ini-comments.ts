import type { IniAnswers, Locale } from '../contract';
import type { IniComments } from '../domain/ini';
import { iniCreate as en } from '../texts/en/ini-create';
import { iniKeys as enKeys } from '../texts/en/ini-keys';
import { fill } from '../texts/fill';
import { iniCreate as ko } from '../texts/ko/ini-create';
import { iniKeys as koKeys } from '../texts/ko/ini-keys';

interface KeyWords {
  title: string;
  values?: Readonly<Record<string, string>>;
}

const words = { en: { file: en, keys: enKeys }, ko: { file: ko, keys: koKeys } };

/** The comments of a new file: of each setting its title, what its values mean, and what to mind. */
export function iniComments({ environment, tenant, adapterVersion }: IniAnswers, locale: Locale): IniComments {
  const { file, keys } = words[locale];
  const ofKeys: Readonly<Partial<Record<string, KeyWords>>> = keys;
  const facts = { environment: file.environments[environment], tenant, version: adapterVersion ?? '' };
  const head = adapterVersion === undefined ? file.head : [...file.head, file.version];
  return {
    head: head.map((line) => fill(line, facts)),
    group: (group) => [`---- ${file.groups[group]} ----`],
    key: (name) => {
      const known = ofKeys[name];
      const values = Object.entries(known?.values ?? {}).map(([value, meaning]) => `  ${value} : ${meaning}`);
      return [...(known ? [known.title] : []), ...values, ...(file.notes[name] ?? [])];
    },
    pending: file.pending,
  };
}
