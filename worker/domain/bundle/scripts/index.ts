import type { BundleScript } from '../../../contract';
import type { BundleFacts } from '../facts';
import { mfaPolicyName } from '../guide';
import { prerequisites } from '../../deployment/outputs';
import type { BundleWords } from '../words';
import { fill } from '../../../texts/fill';
import { applyConfig, emergency, policy, rollback } from './change';
import { list, quote, scriptText, table, type ScriptSource } from './frame';
import { installNode, registerPrimary, setSecrets, upgrade } from './install';
import { clientCheck, precheck, verify } from './read-only';
import { themeBack, themeBody, type ThemeCode } from './theme';

type Source = Omit<ScriptSource, 'name'>;

function sources(theme: ThemeCode | null, title: Parameters<typeof themeBody>[1]): Record<BundleScript, Source | null> {
  return {
    precheck: { ...precheck, helpers: ['server', 'gac', 'account', 'eventSource', 'ports'] },
    'client-check': { ...clientCheck, helpers: ['ports'] },
    'set-secrets': { ...setSecrets, helpers: ['text'] },
    'install-node': {
      ...installNode,
      helpers: ['server', 'text', 'restart', 'events', 'account', 'eventSource', 'gac', 'gacChange'],
    },
    'register-primary': {
      ...registerPrimary,
      helpers: ['server', 'restart', 'events', 'gac', 'provider', 'register'],
    },
    policy: { ...policy, helpers: ['server', 'backup', 'provider'] },
    'apply-config': { ...applyConfig, helpers: ['server', 'text', 'backup', 'restart', 'events'] },
    theme: theme && { params: '', body: themeBody(theme, title), helpers: ['server'] },
    verify: {
      ...verify,
      helpers: ['server', 'text', 'events', 'account', 'eventSource', 'gac', 'provider'],
    },
    upgrade: {
      ...upgrade,
      helpers: ['server', 'backup', 'restart', 'events', 'gac', 'gacChange', 'provider', 'register'],
    },
    emergency: { ...emergency, helpers: ['server', 'text', 'backup', 'restart', 'events', 'provider'] },
    rollback: {
      ...rollback,
      body: rollback.body(themeBack(theme, title)),
      helpers: [
        'server',
        'text',
        'backup',
        'restart',
        'events',
        'gac',
        'gacChange',
        'eventSource',
        'provider',
        'register',
      ],
    },
  };
}

/** Settings that the scripts may ask for, by the name of their variable. */
function settingsOf(facts: BundleFacts): Record<string, string> {
  const { farm, provider, vendor } = facts.deployment;
  const hashes = vendor.filter(({ name }) => VENDOR_NAME.test(name)).map(({ name, sha256 }) => [name, sha256]);
  return {
    Place: quote(facts.place),
    Drive: quote(facts.drive),
    Nodes: list(facts.nodes),
    ServiceName: quote(farm.serviceName),
    ServerVersion: quote(farm.serverVersion ?? ''),
    ProviderName: quote(facts.providerName),
    TypeClass: quote(facts.typeClass),
    AdapterVersion: quote(provider.adapterVersion ?? ''),
    AuthenticationMethods: list(provider.authenticationMethods),
    RelyingParties: list(farm.relyingParties.map(({ name }) => name)),
    Policies: list(farm.relyingParties.map(({ policy: own = '' }) => own)),
    MfaPolicyName: quote(mfaPolicyName),
    VerifyType: quote(facts.verifyType),
    ServerHosts: list(facts.serverHosts),
    ClientHosts: list(facts.clientHosts),
    VendorHashes: table(Object.fromEntries(hashes) as Record<string, string>),
    Assemblies: `[ordered]${table(Object.fromEntries(prerequisites))}`,
  };
}

/** Files of the vendor that lie in the folder itself. */
const VENDOR_NAME = /^(?:ADFSadapter\.dll|gacutil\.exe|replace_dll\.ps1|restart_adfs\.ps1|Html_\w{1,40}\.txt)$/i;

/** The scripts as text, in the order of the work; `theme` only where the theme can be set. */
export function scriptsOf(
  facts: BundleFacts,
  theme: ThemeCode | null,
  words: BundleWords,
): { name: BundleScript; text: string }[] {
  const { theme: made = '', source: from = '', previous = '' } = theme?.request ?? {};
  const names = { theme: made, source: from, previous };
  const all = sources(theme, (code) => fill(words.theme.steps[code].title, names));
  const settings = settingsOf(facts);
  const { head } = words.readme;
  return Object.entries(all).flatMap(([id, source]) => {
    if (!source) return [];
    const name = id as BundleScript;
    const { title, where, run } = words.bundle.scripts[name];
    // A user of a PC may not write to the folder of all programs once another user has.
    const root = name === 'client-check' ? '$env:TEMP' : '$env:ProgramData';
    const text = scriptText(
      { name, ...source },
      { LogRoot: root, ...settings },
      {
        head: [title, where, fill(head.run, { run }), head.exit],
        settings: head.settings,
        words: head.words,
        says: words.says,
      },
    );
    return [{ name, text }];
  });
}
