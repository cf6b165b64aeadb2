import { listOf, type Block } from '../blocks';
import { blocksWith, type DiagnosisRule, type DiagnosisView, type FileView } from './view';

/** What the guide shows of a registered adapter (singleid.md 3.2). */
const expected = {
  name: 'ADFSadapter',
  adminName: 'ADFS MFA Adapter',
  method: 'http://schemas.microsoft.com/ws/2012/12/authmethod/otp',
  claim: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn',
  languages: ['1033', '1042'],
};

const nameWanted = (view: DiagnosisView): string => view.deployment?.provider.name || expected.name;
const valueOf = (block: Block, name: string): string => block.properties.get(name)?.value ?? '';

/** Objects that are the adapter's registration, whatever they are called. */
function* adapters(view: DiagnosisView): Generator<{ file: FileView; block: Block }> {
  for (const found of blocksWith(view, 'AdminName')) {
    const { block } = found;
    if (valueOf(block, 'Name') === nameWanted(view) || valueOf(block, 'AdminName') === expected.adminName) yield found;
  }
}

const placeOf = (file: FileView, block: Block, name: string) => file.place(block.properties.get(name)?.at ?? block.at);

/** Drafts of one property of the adapter's registration. */
function of(
  property: string,
  draft: (value: string, view: DiagnosisView) => Readonly<Record<string, string>> | null,
): DiagnosisRule['check'] {
  return function* (view) {
    for (const { file, block } of adapters(view)) {
      const found = block.properties.get(property);
      const args = found ? draft(found.value, view) : null;
      if (args) yield { at: [placeOf(file, block, property)], args, anchor: property };
    }
  };
}

const short = (address: string): string => address.slice(0, 200);

export const providerRules: readonly DiagnosisRule[] = [
  {
    id: 'diagnosis-provider-missing',
    severity: 'error',
    certainty: 'stated',
    *check(view) {
      const all = [...blocksWith(view, 'AdminName')];
      const [first] = all;
      // One alone was asked for by its name.
      if (!first || all.length < 2 || [...adapters(view)].length > 0) return;
      yield { at: [first.file.place(first.block.at)], args: { name: nameWanted(view), count: all.length } };
    },
  },
  {
    id: 'diagnosis-provider-name',
    severity: 'warning',
    certainty: 'stated',
    check: of('Name', (name, view) =>
      name === nameWanted(view) ? null : { name: short(name), wanted: nameWanted(view) },
    ),
  },
  {
    id: 'diagnosis-provider-methods',
    severity: 'warning',
    certainty: 'stated',
    check: of('AuthenticationMethods', (value, view) => {
      const { items, cut } = listOf(value);
      const wanted = view.deployment?.provider.authenticationMethods[0] ?? expected.method;
      return cut || items.includes(wanted) ? null : { methods: short(items.join(', ')), wanted };
    }),
  },
  {
    id: 'diagnosis-provider-claims',
    severity: 'warning',
    certainty: 'stated',
    check: of('IdentityClaims', (value) => {
      const { items, cut } = listOf(value);
      return cut || items.includes(expected.claim) ? null : { claims: short(items.join(', ')), wanted: expected.claim };
    }),
  },
  {
    id: 'diagnosis-provider-stage',
    severity: 'error',
    certainty: 'stated',
    *check(view) {
      for (const { file, block } of adapters(view)) {
        const stage = (property: string, args: { stage: string }) => ({
          at: [placeOf(file, block, property)],
          args,
          anchor: args.stage,
        });
        if (/^false$/i.test(valueOf(block, 'AllowedForAdditionalAuthentication')))
          yield stage('AllowedForAdditionalAuthentication', { stage: 'not-additional' });
        for (const side of ['Extranet', 'Intranet']) {
          const property = `AllowedForPrimary${side}`;
          if (/^true$/i.test(valueOf(block, property)))
            yield { ...stage(property, { stage: `primary-${side.toLowerCase()}` }), severity: 'warning' as const };
        }
      }
    },
  },
  {
    id: 'diagnosis-provider-languages',
    severity: 'info',
    certainty: 'stated',
    check: of('DisplayNames', (value) => {
      const { items, cut } = listOf(value);
      const missing = expected.languages.filter((lcid) => !items.some((item) => item.startsWith(`[${lcid},`)));
      return cut || missing.length === 0 ? null : { missing: missing.join(', ') };
    }),
  },
  {
    id: 'diagnosis-list-cut',
    severity: 'info',
    certainty: 'observed',
    *check(view) {
      for (const { file, block } of adapters(view)) {
        for (const { name, value } of block.properties.values()) {
          if (value.startsWith('{') && listOf(value).cut)
            yield { at: [placeOf(file, block, name)], args: { property: name }, anchor: name };
        }
      }
    },
  },
  {
    id: 'diagnosis-theme-active',
    severity: 'warning',
    certainty: 'observed',
    *check(view) {
      const wanted = view.deployment?.farm.themeName;
      if (!wanted) return;
      for (const { file, block } of blocksWith(view, 'ActiveThemeName')) {
        const active = valueOf(block, 'ActiveThemeName');
        if (active.toLowerCase() !== wanted.toLowerCase())
          yield { at: [placeOf(file, block, 'ActiveThemeName')], args: { active: short(active), wanted } };
      }
    },
  },
  {
    id: 'diagnosis-theme-missing',
    severity: 'warning',
    certainty: 'observed',
    *check(view) {
      const wanted = view.deployment?.farm.themeName.toLowerCase();
      const themes = [...blocksWith(view, 'IsBuiltinTheme')];
      const [first] = themes;
      if (!wanted || !first || themes.length < 2) return;
      if (!themes.some(({ block }) => valueOf(block, 'Name').toLowerCase() === wanted))
        yield { at: [first.file.place(first.block.at)], args: { wanted, count: themes.length } };
    },
  },
  {
    id: 'diagnosis-audits-off',
    severity: 'info',
    certainty: 'observed',
    *check(view) {
      for (const { file, block } of blocksWith(view, 'LogLevel')) {
        const { items, cut } = listOf(valueOf(block, 'LogLevel'));
        const missing = ['FailureAudits', 'SuccessAudits', 'Errors', 'Warnings'].filter(
          (name) => !items.includes(name),
        );
        if (!cut && items.length > 0 && missing.length > 0)
          yield { at: [placeOf(file, block, 'LogLevel')], args: { missing: missing.join(', ') } };
      }
    },
  },
];
