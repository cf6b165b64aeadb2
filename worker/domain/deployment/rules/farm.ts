import type { Deployment, FactFix } from '../../../contract';
import { isHost } from '../../ini/ldap';
import { at, sameNode, short, shortList, type DeploymentRule } from '../view';

const setFarm = (id: string, farm: Partial<Deployment['farm']>): FactFix => ({ id, set: { farm } });

/** The federation service's name is a host's name and nothing else. */
const serviceName: DeploymentRule = {
  id: 'deployment-service-name',
  severity: 'error',
  certainty: 'stated',
  *check({ deployment: { farm } }) {
    const name = farm.serviceName;
    if (name === '' || isHost(name)) return;
    const host = name.replace(/^\s*(?:[a-z]+:\/*)?/i, '').replace(/[/?#:\s].*$/s, '');
    yield {
      at: [at('farm.serviceName')],
      args: { name: short(name) },
      facts: isHost(host) ? [setFarm('host-only', { serviceName: host })] : [],
    };
  },
};

const isDrive = (drive: string): boolean => /^[C-Z]$/.test(drive);

/** The adapter looks at the roots of C to Z (seed lines 281-283). */
const drive: DeploymentRule = {
  id: 'deployment-drive',
  severity: 'error',
  certainty: 'stated',
  *check({ deployment: { farm } }) {
    if (isDrive(farm.drive)) return;
    const letter = /^\s*([c-z])\s*(?::|$)/i.exec(farm.drive)?.[1]?.toUpperCase() ?? 'C';
    yield {
      at: [at('farm.drive')],
      args: { drive: short(farm.drive), letter },
      facts: [setFarm('use-letter', { drive: letter })],
    };
  },
};

/** First version that is found on another drive than C (seed line 279). */
const FIRST_ANYWHERE = [1, 2, 0, 6];

const driveOldAdapter: DeploymentRule = {
  id: 'deployment-drive-old-adapter',
  severity: 'error',
  certainty: 'stated',
  *check({ version, deployment: { farm } }) {
    if (!isDrive(farm.drive) || farm.drive === 'C' || version === null || !isBefore(version, FIRST_ANYWHERE)) return;
    yield {
      at: [at('farm.drive'), at('provider.adapterVersion')],
      args: { drive: farm.drive, version: short(version) },
      facts: [setFarm('drive-c', { drive: 'C' })],
    };
  },
};

function isBefore(version: string, other: readonly number[]): boolean {
  if (!/^\d+(?:\.\d+){3}$/.test(version)) return false;
  const parts = version.split('.').map(Number);
  const first = parts.findIndex((part, index) => part !== other[index]);
  return first >= 0 && (parts[first] ?? 0) < (other[first] ?? 0);
}

/** A registered provider does nothing until it is ticked among the methods (seed line 257). */
const methodNotEnabled: DeploymentRule = {
  id: 'deployment-method-not-enabled',
  severity: 'error',
  certainty: 'stated',
  *check({ deployment: { farm, provider } }) {
    if (farm.methods.length === 0 || provider.name === '' || farm.methods.includes(provider.name)) return;
    yield {
      at: [at('farm.methods'), at('provider.name')],
      args: { name: short(provider.name), methods: shortList(farm.methods) },
      facts: [setFarm('enable', { methods: [...farm.methods, provider.name] })],
    };
  },
};

const nodeTwice: DeploymentRule = {
  id: 'deployment-node-twice',
  severity: 'warning',
  certainty: 'inferred',
  *check({ deployment: { farm } }) {
    const seen = new Set<string>();
    const nodes: string[] = [];
    const twice: string[] = [];
    for (const node of farm.nodes) {
      const name = node.trim().toLowerCase();
      (seen.has(name) ? twice : nodes).push(node);
      seen.add(name);
    }
    if (twice.length === 0) return;
    yield { at: [at('farm.nodes')], args: { nodes: shortList(twice) }, facts: [setFarm('once', { nodes })] };
  },
};

/** As Windows Server in English names the policy of the guide (seed line 259). */
const REQUIRE_MFA = 'Permit everyone and require MFA';

const relyingPartyPolicy: DeploymentRule = {
  id: 'deployment-relying-party-policy',
  severity: 'warning',
  certainty: 'stated',
  *check({ deployment: { farm } }) {
    for (const { name, policy } of farm.relyingParties) {
      if (policy?.trim()) continue;
      const relyingParties = farm.relyingParties.map((party) =>
        party.name === name && !party.policy?.trim() ? { ...party, policy: REQUIRE_MFA } : party,
      );
      yield {
        at: [at('farm.relyingParties')],
        args: { name: short(name) },
        anchor: short(name),
        facts: [setFarm('require-mfa', { relyingParties })],
      };
    }
  },
};

/** A relying party's own theme comes before the farm's, with its `onload.js` (`adfs.md` 3.1). */
const relyingPartyTheme: DeploymentRule = {
  id: 'deployment-relying-party-theme',
  severity: 'warning',
  certainty: 'stated',
  *check({ deployment: { farm, files } }) {
    if (!files.onload || farm.themeName === '') return;
    for (const { name, theme } of farm.relyingParties) {
      if (!theme?.trim() || sameNode(theme, farm.themeName)) continue;
      const relyingParties = farm.relyingParties.map((party) => {
        const { theme: other, ...rest } = party;
        return party.name === name && other === theme ? rest : party;
      });
      yield {
        at: [at('farm.relyingParties'), at('farm.themeName')],
        args: { name: short(name), theme: short(theme), active: short(farm.themeName) },
        anchor: `${short(name)}/${short(theme)}`,
        facts: [setFarm('no-theme', { relyingParties })],
      };
    }
  },
};

export const farmRules = [
  serviceName,
  drive,
  driveOldAdapter,
  methodNotEnabled,
  nodeTwice,
  relyingPartyPolicy,
  relyingPartyTheme,
];
