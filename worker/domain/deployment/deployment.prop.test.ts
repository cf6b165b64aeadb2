import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iniText } from '../../../test/support/ini-arbitraries';
import { fileOf, gacOutput, providerOutput, soundFarm, soundScript, typeName } from '../../../test/support/sample-farm';
import '../../../test/support/property';
import type { Deployment, DeploymentReport } from '../../contract';
import { applyEdits } from '../core/edits';
import { checkDeployment } from './check';
import { compareDeployments } from './compare';
import { applyFacts } from './facts';
import { nodeTable } from './node-table';
import { tokenContext } from './token-context';

/** Each of these runs checks a Deployment again for every cure of it. */
const few = process.env.SIGNET_LONG ? {} : { numRuns: 20 };
const SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const odd = fc.constantFrom(
  '',
  ' ',
  '__proto__',
  '"',
  'ADFSadapter',
  'adfs01',
  'ADFS01',
  '한',
  '\ud800',
  'x'.repeat(300),
);
const text = fc.oneof(odd, fc.string({ maxLength: 12 }));
const ini = iniText.map((content) => fileOf('ADFSadapter.ini', content));
const script = fc.oneof(
  fc.constantFrom(soundScript, soundScript.replace("'ADFSadapter'", "'Other'"), '', '{'),
  fc.string({ maxLength: 40 }),
);
const onload = script.map((content) => fileOf('onload.js', content));
const output = (sample: string) =>
  fc.oneof(
    fc.constantFrom(null, sample, '', sample.slice(7), sample.replaceAll('\r\n', '\n')),
    fc.tuple(fc.nat(sample.length), text).map(([at, word]) => sample.slice(0, at) + word + sample.slice(at)),
  );
const nodes = fc.uniqueArray(
  fc.record({
    node: text,
    ini: fc.option(ini),
    onload: fc.option(onload),
    assemblies: output(gacOutput),
    provider: output(providerOutput),
  }),
  { maxLength: 3, selector: ({ node }) => node.trim().toLowerCase() },
);

/** Deployments as no form would make them. */
const deployments: fc.Arbitrary<Deployment> = fc
  .record({
    environment: fc.constantFrom('production' as const, 'staging' as const, 'development' as const),
    farm: fc.record({
      serviceName: text,
      serverVersion: fc.constantFrom(null, '2012R2' as const, '2019' as const),
      paginated: fc.constantFrom(null, true, false),
      nodes: fc.array(text, { maxLength: 4 }),
      drive: fc.oneof(text, fc.constantFrom('C', 'D', 'd:')),
      themeName: text,
      methods: fc.array(text, { maxLength: 3 }),
      relyingParties: fc.array(fc.record({ name: text, policy: text, theme: text }, { requiredKeys: ['name'] }), {
        maxLength: 3,
      }),
    }),
    provider: fc.record({
      name: text,
      typeName: fc.oneof(text, fc.constantFrom(typeName, `"${typeName}"`, typeName.slice(33))),
      adapterVersion: fc.oneof(fc.constantFrom(null, '1.2.0.5', '1.2.1.0'), text),
      authenticationMethods: fc.array(text, { maxLength: 2 }),
    }),
    files: fc.record({
      ini: fc.option(ini),
      onload: fc.option(onload),
      styleSheet: fc.constant(null),
      logo: fc.constant(null),
      illustration: fc.constant(null),
    }),
    nodes,
    vendor: fc.constantFrom([], soundFarm.vendor),
  })
  .map((parts) => ({ ...soundFarm, ...parts }));

function report(deployment: Deployment): DeploymentReport {
  const answer = checkDeployment(deployment);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const keysOf = (deployment: Deployment): string[] => report(deployment).findings.map(({ key }) => key);

describe('any Deployment', () => {
  it('is checked, and every cure of a cross-check takes its finding away', () => {
    fc.assert(
      fc.property(deployments, (deployment) => {
        for (const { key, topic, fixes = [], facts = [] } of report(deployment).findings) {
          if (topic !== 'deployment') continue;
          for (const { set } of facts) expect(keysOf(applyFacts(deployment, set))).not.toContain(key);
          for (const { edits, to } of fixes) {
            const files = { ...deployment.files };
            for (const { file, edits: list } of edits) {
              const name = file === 'ini' ? 'ini' : 'onload';
              const old = files[name];
              if (old) files[name] = { ...old, text: applyEdits(old.text, list), ...to };
            }
            expect(keysOf({ ...deployment, files })).not.toContain(key);
          }
        }
      }),
      few,
    );
  });

  it('has findings whose keys differ, and whose number is what is counted', () => {
    fc.assert(
      fc.property(deployments, (deployment) => {
        const { findings, counts } = report(deployment);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        const sum = Object.values(counts).flatMap((by) => Object.values(by));
        expect(sum.reduce((total, count) => total + count, 0)).toBe(findings.length);
      }),
    );
  });

  it('is compared and tabled without its secrets', () => {
    const withSecret = (deployment: Deployment): Deployment => {
      const [file] = [deployment.files.ini ?? fileOf('ADFSadapter.ini', '')];
      const told = { ...file, text: `[MAIN]\nSECRET_KEY=${SECRET}\n${file.text}` };
      return { ...deployment, files: { ...deployment.files, ini: told } };
    };
    fc.assert(
      fc.property(deployments, deployments, (one, other) => {
        const [left, right] = [withSecret(one), withSecret(other)];
        expect(tokenContext(left).ok).toBe(true);
        for (const answer of [compareDeployments(left, right), nodeTable(left, true)]) {
          expect(answer.ok).toBe(true);
          expect(JSON.stringify(answer)).not.toContain(SECRET);
        }
        for (const { args } of report(left).findings) expect(JSON.stringify(args)).not.toContain(SECRET);
      }),
      few,
    );
  });
});
