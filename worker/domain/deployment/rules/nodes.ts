import type { DeploymentFile, FactFix, Fix, Place } from '../../../contract';
import { differenceEdit } from '../../core/edits';
import { compareIni } from '../../ini';
import { ADAPTER, prerequisites, writeTypeName, type ListedProvider } from '../outputs';
import { at, sameNode, short, shortList, sourceOf, type DeploymentRule, type DeploymentView } from '../view';
import { identityOf } from './adapter';

const nodeUnknown: DeploymentRule = {
  id: 'deployment-node-unknown',
  severity: 'warning',
  certainty: 'inferred',
  *check({ deployment: { farm }, nodes }) {
    for (const { name } of nodes) {
      if (farm.nodes.some((node) => sameNode(node, name))) continue;
      yield {
        at: [at('farm.nodes')],
        args: { node: short(name) },
        anchor: name,
        facts: [{ id: 'add-node', set: { farm: { nodes: [...farm.nodes, name] } } }],
      };
    }
  },
};

/** Places of differing settings that are listed. */
const MOST_PLACES = 20;

const sameForm = (one: DeploymentFile, other: DeploymentFile): boolean =>
  one.encoding === other.encoding && one.bom === other.bom;

/** The intended file becomes that of the node. */
function takeNode(file: 'ini' | 'onload', intended: DeploymentFile, found: DeploymentFile): Fix {
  const edits = differenceEdit(intended.text, found.text);
  const to = sameForm(intended, found) ? undefined : { encoding: found.encoding, bom: found.bom };
  return { id: 'take-node', safe: false, edits: [{ file, edits }], ...(to && { to }) };
}

/** Every node reads its own copy (seed line 123). */
const nodeIni: DeploymentRule = {
  id: 'deployment-node-ini',
  severity: 'warning',
  certainty: 'observed',
  *check({ deployment: { files }, nodes }) {
    const intended = files.ini;
    if (!intended) return;
    for (const { name, files: found } of nodes) {
      if (!found.ini || (found.ini.text === intended.text && sameForm(found.ini, intended))) continue;
      const compared = compareIni({ left: sourceOf(intended), right: sourceOf(found.ini) });
      const different = compared.ok ? compared.value.settings.filter(({ how }) => how !== 'same') : [];
      const places = different
        .slice(0, MOST_PLACES)
        .flatMap(({ left, right }): Place[] => [
          ...(left?.at ?? []).map((range) => at('ini', range)),
          ...(right?.at ?? []).map((range) => at('ini', range, name)),
        ]);
      const how = different.length > 0 ? 'settings' : found.ini.text === intended.text ? 'encoding' : 'text';
      yield {
        at: places.length > 0 ? places : [at('ini'), at('ini', undefined, name)],
        args: { node: short(name), count: different.length, how },
        anchor: name,
        severity: how === 'settings' ? 'warning' : 'info',
        fixes: [takeNode('ini', intended, found.ini)],
      };
    }
  },
};

/** The theme is in the farm's database and the same on all nodes once they are in step (`adfs.md` 3.1). */
const nodeOnload: DeploymentRule = {
  id: 'deployment-node-onload',
  severity: 'warning',
  certainty: 'observed',
  *check({ deployment: { files }, nodes }) {
    const intended = files.onload;
    if (!intended) return;
    for (const { name, files: found } of nodes) {
      if (!found.onload) continue;
      const isSame = found.onload.text === intended.text;
      if (isSame && sameForm(found.onload, intended)) continue;
      const [edit] = differenceEdit(intended.text, found.onload.text);
      yield {
        at: [at('onload', edit), at('onload', undefined, name)],
        args: { node: short(name), how: isSame ? 'encoding' : 'text' },
        anchor: name,
        severity: isSame ? 'info' : 'warning',
        fixes: [takeNode('onload', intended, found.onload)],
      };
    }
  },
};

/** What is registered has to be in each node's assembly cache, to the letter (`singleid.md` D29; `adfs.md` 4.3, 1). */
const nodeAssembly: DeploymentRule = {
  id: 'deployment-node-assembly',
  severity: 'error',
  certainty: 'stated',
  *check({ typeName, nodes }) {
    if (!typeName) return;
    const wanted = identityOf(typeName.assembly);
    for (const { name, assemblies, files } of nodes) {
      if (!assemblies || files.assemblies?.trim() === '') continue;
      const there = assemblies.filter((one) => one.name === ADAPTER);
      if (there.some((one) => identityOf(one) === wanted)) continue;
      const [found] = there;
      yield {
        at: [at('assemblies', found, name), at('provider.typeName')],
        args: { node: short(name), wanted, found: found ? identityOf(found) : '-', how: found ? 'other' : 'absent' },
        anchor: name,
        facts: found?.publicKeyToken
          ? [{ id: 'use-node', set: { provider: { typeName: writeTypeName(typeName.type, found) } } }]
          : [],
      };
    }
  },
};

/** The libraries of the guide in the versions it names (seed lines 165-213); a list of the adapter alone says nothing of them. */
const nodePrerequisite: DeploymentRule = {
  id: 'deployment-node-prerequisite',
  severity: 'error',
  certainty: 'stated',
  *check({ nodes }) {
    for (const { name, assemblies } of nodes) {
      if (!assemblies?.some((one) => one.name !== ADAPTER)) continue;
      const there = new Set(assemblies.map((one) => `${one.name} ${one.version}`));
      const absent = [...prerequisites].map((pair) => pair.join(' ')).filter((one) => !there.has(one));
      if (absent.length === 0) continue;
      yield {
        at: [at('assemblies', undefined, name)],
        args: { node: short(name), count: absent.length, names: shortList(absent) },
        anchor: name,
      };
    }
  },
};

/** As the vendor names itself (seed line 231). */
const ADMIN_NAME = 'ADFS MFA Adapter';

function adapterAmong(providers: readonly ListedProvider[]): ListedProvider | undefined {
  const custom = providers.filter(({ isCustom }) => isCustom === true);
  return providers.find(({ adminName }) => adminName === ADMIN_NAME) ?? (custom.length === 1 ? custom[0] : undefined);
}

/** `-Name` of the registration is the name that is used everywhere else (seed lines 228, 238). */
const nodeRegistration: DeploymentRule = {
  id: 'deployment-node-registration',
  severity: 'error',
  certainty: 'observed',
  *check({ nodes, deployment: { provider } }) {
    for (const { name, providers } of nodes) {
      if (!providers?.length || provider.name === '' || providers.some((one) => one.name === provider.name)) continue;
      const found = adapterAmong(providers);
      const isUsable = found && found.name !== '' && found.name.length < 200;
      yield {
        at: [at('provider-output', found?.nameAt, name), at('provider.name')],
        args: {
          node: short(name),
          name: short(provider.name),
          found: found ? short(found.name) : '-',
          how: found ? 'other' : 'absent',
        },
        anchor: name,
        facts: isUsable ? [{ id: 'use-registered', set: { provider: { name: found.name } } }] : [],
      };
    }
  },
};

const nodeMethods: DeploymentRule = {
  id: 'deployment-node-methods',
  severity: 'warning',
  certainty: 'observed',
  *check({ nodes, deployment: { provider } }) {
    const said = provider.authenticationMethods;
    if (said.length === 0) return;
    for (const { name, providers } of nodes) {
      const shown = providers?.find((one) => one.name === provider.name);
      const methods = shown?.authenticationMethods;
      // A list that PowerShell cut short does not say what else is in it.
      const isCut = shown?.properties.some(
        (one) => /^authenticationmethods$/i.test(one.name) && /\.\.\.|…/.test(one.value),
      );
      if (!methods?.length || isCut || sameSet(methods, said)) continue;
      yield {
        at: [at('provider-output', shown?.methodsAt ?? undefined, name), at('provider.authenticationMethods')],
        args: { node: short(name), found: shortList(methods), said: shortList(said) },
        anchor: name,
        facts: [{ id: 'use-found', set: { provider: { authenticationMethods: methods } } }],
      };
    }
  },
};

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((item) => other.includes(item)) && other.every((item) => one.includes(item));

/** The folder shows in the prompt above an output, as the guide's commands are run in it (seed lines 158, 219). */
const nodeDrive: DeploymentRule = {
  id: 'deployment-node-drive',
  severity: 'warning',
  certainty: 'inferred',
  *check({ nodes, deployment: { farm } }) {
    for (const { name, files } of nodes) {
      const shown = (['assemblies', 'provider'] as const).flatMap((kind) => foldersIn(files[kind] ?? '', kind));
      const [first] = shown;
      const letters = [...new Set(shown.map(({ letter }) => letter))];
      if (!first || letters.includes(farm.drive)) continue;
      const facts: FactFix[] =
        letters.length === 1 ? [{ id: 'use-drive', set: { farm: { drive: first.letter } } }] : [];
      yield {
        at: [at(first.kind === 'provider' ? 'provider-output' : 'assemblies', first, name), at('farm.drive')],
        args: { node: short(name), found: letters.join(', '), drive: short(farm.drive) },
        anchor: name,
        facts,
      };
    }
  },
};

function foldersIn<Kind>(text: string, kind: Kind) {
  return [...text.matchAll(/\b([c-z]):[\\/]ADFSadapter\b/gi)].map(({ index, 0: folder, 1: letter = '' }) => {
    return { kind, letter: letter.toUpperCase(), from: index, to: index + folder.length };
  });
}

export const nodeRules: DeploymentRule[] = [
  nodeUnknown,
  nodeIni,
  nodeOnload,
  nodeAssembly,
  nodePrerequisite,
  nodeRegistration,
  nodeMethods,
  nodeDrive,
];

/** Nodes of the farm of which no file was given. */
export function bareNodes({ deployment: { farm }, nodes }: DeploymentView): string[] {
  return farm.nodes.filter((node) => !nodes.some(({ name }) => sameNode(name, node)));
}
