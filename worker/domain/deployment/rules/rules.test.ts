import { describe, expect, it } from 'vitest';
import type { Deployment, DeploymentFinding, DeploymentReport, Fix } from '../../../contract';
import { deploymentRules } from '../../../contract';
import { soundFarm } from '../../../../test/support/sample-farm';
import { applyEdits } from '../../core/edits';
import { checkDeployment } from '../check';
import { applyFacts } from '../facts';
import { cases, farmWith, withIni } from './deployment.cases';
import { soundWith } from '../../../../test/support/ini-cases';
import { rules } from '.';

const named = cases.map((one) => ({ ...one, name: one.name ?? 'its fault' }));

function report(deployment: Deployment): DeploymentReport {
  const answer = checkDeployment(deployment);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const found = (deployment: Deployment, rule: string): DeploymentFinding[] =>
  report(deployment).findings.filter((finding) => finding.rule === rule);

function applyFix(deployment: Deployment, { edits, to }: Fix): Deployment {
  const files = { ...deployment.files };
  for (const { file, edits: list } of edits) {
    const name = file === 'ini' ? 'ini' : 'onload';
    const old = files[name];
    if (!old) throw new Error(`no file ${name}`);
    files[name] = { ...old, text: applyEdits(old.text, list), ...to };
  }
  return { ...deployment, files };
}

describe('a cross-check', () => {
  it('says nothing of a sound farm', () => {
    expect(report(soundFarm).findings.filter(({ topic }) => topic === 'deployment')).toEqual([]);
    expect(report(soundFarm).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('stands in the list once, and is tried here', () => {
    expect(rules.map(({ id }) => id)).toEqual([...deploymentRules]);
    expect(deploymentRules.filter((id) => !cases.some(({ rule }) => rule === id))).toEqual([]);
  });

  it.each(named)('$rule finds $name', ({ rule, has, hasNot, args, cures }) => {
    expect(found(hasNot ?? soundFarm, rule)).toEqual([]);
    const findings = found(has, rule);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.args).toMatchObject(args ?? {});
    expect([...(findings[0]?.fixes ?? []), ...(findings[0]?.facts ?? [])].map(({ id }) => id)).toEqual(cures);
  });

  it.each(named.filter(({ cures }) => cures.length > 0))(
    '$rule is silent about $name after each of its cures',
    ({ rule, has }) => {
      for (const { fixes = [], facts = [] } of found(has, rule)) {
        for (const fix of fixes) expect(found(applyFix(has, fix), rule), fix.id).toEqual([]);
        for (const { id, set } of facts) expect(found(applyFacts(has, set), rule), id).toEqual([]);
      }
    },
  );

  it.each(named)('$rule points into the texts that are there for $name', ({ rule, has }) => {
    for (const { at } of found(has, rule)) {
      expect(at.length).toBeGreaterThan(0);
      for (const place of at) {
        const node = has.nodes.find(({ node: name }) => name === place.node);
        const texts = {
          ini: (node ?? has.files).ini?.text,
          onload: (node ?? has.files).onload?.text,
          assemblies: node?.assemblies,
          'provider-output': node?.provider,
        };
        const length = texts[place.file as keyof typeof texts]?.length ?? 0;
        expect(place.from).toBeLessThanOrEqual(place.to);
        expect(place.to).toBeLessThanOrEqual(length);
      }
    }
  });
});

describe('the report', () => {
  it('tells a fault of two files once, with a place in each', () => {
    const { findings } = report(withIni(soundWith({ KEY_NAME_IN_RESPONSE: 'KEY_NAME_IN_RESPONSE="mfaAnswer"' })));
    expect(findings.map(({ rule }) => rule)).not.toContain('theme-callback-name');
    const [finding] = findings.filter(({ rule }) => rule === 'deployment-callback-name');
    expect(finding?.at.map(({ file }) => file)).toEqual(['ini', 'onload']);
  });

  it('does not repeat that a claim is not the guide’s when it is not the provider’s either', () => {
    const { findings } = report(withIni(soundWith({ MAIN_CLAIM2: 'MAIN_CLAIM2=http://example.invalid/other' })));
    expect(findings.filter(({ at }) => at.some(({ file }) => file === 'ini')).map(({ rule }) => rule)).toContain(
      'deployment-claim',
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('ini-fixed-value');
  });

  it('has the findings of the files with what is known around them, errors first, and counts them', () => {
    const { findings, counts } = report(
      farmWith({
        nodes: [],
        farm: { serverVersion: '2019' },
        files: withIni(soundWith({ MFA_VERIFY_SECURE_PROTOCOL: 'MFA_VERIFY_SECURE_PROTOCOL="TLS13"' })).files,
      }),
    );
    expect(findings[0]).toMatchObject({ rule: 'ini-tls13-server', severity: 'error', topic: 'configuration' });
    expect(findings[0]?.at[0]?.file).toBe('ini');
    expect(findings[0]?.fixes?.[0]?.edits[0]?.file).toBe('ini');
    expect(counts.configuration.error).toBe(1);
    const sum = Object.values(counts).flatMap((by) => Object.values(by));
    expect(sum.reduce((total, count) => total + count, 0)).toBe(findings.length);
  });

  it('names what is not there yet, and asks for no script with one method', () => {
    const bare = farmWith({
      farm: { nodes: [], methods: ['ADFSadapter'] },
      files: { ini: null, onload: null },
      nodes: [],
      vendor: [],
    });
    const ids = report(bare).missing.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['ini', 'nodes', 'vendor-adapter']));
    expect(ids).not.toContain('onload');
    const several = report(farmWith({ files: { onload: null }, nodes: [] })).missing;
    expect(several.find(({ id }) => id === 'onload')).toMatchObject({ need: 'needed', tool: 'theme' });
    expect(several.find(({ id }) => id === 'node-files')?.nodes).toEqual(['adfs01', 'adfs02']);
    expect(report(soundFarm).missing.map(({ id }) => id)).toEqual(['logo', 'illustration']);
  });
});
