import { describe, expect, it } from 'vitest';
import { soundWith } from '../../../test/support/ini-cases';
import { bareNode, fileOf, providerOutput, soundFarm } from '../../../test/support/sample-farm';
import type { Deployment, NodeFiles, NodeTable } from '../../contract';
import { nodeTable } from './node-table';
import { farmWith, libraries } from './rules/deployment.cases';

function table(deployment: Deployment, all = false): NodeTable {
  const answer = nodeTable(deployment, all);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

const second = (node: Partial<NodeFiles>): Deployment =>
  farmWith({ nodes: [soundFarm.nodes[0] ?? bareNode('adfs01'), { ...bareNode('ADFS02'), ...node }] });
const withIni = (text: string): Deployment => second({ ini: fileOf('ADFSadapter.ini', text) });

describe('the table of nodes', () => {
  it('has no row for nodes that are in step, and all of them when asked', () => {
    expect(table(soundFarm)).toMatchObject({
      rows: [],
      nodes: [
        { name: 'adfs01', role: 'primary' },
        { name: 'adfs02', role: 'secondary' },
      ],
    });
    expect(table(soundFarm, true).rows).toHaveLength(table(soundFarm).same);
  });

  it('has a row for each setting that differs, with what is intended and where it stands', () => {
    const text = soundWith({ SKEW_SECONDS: 'SKEW_SECONDS = 60' });
    const { rows } = table(withIni(text));
    expect(rows.map(({ name }) => name)).toEqual(['sha256', 'MAIN/SKEW_SECONDS']);
    const [intended, one, other] = [rows[1]?.intended, ...(rows[1]?.cells ?? [])];
    expect(intended).toMatchObject({ value: '3600', variant: 0 });
    expect(one).toMatchObject({ value: '3600', variant: 0 });
    expect(other).toMatchObject({ value: '60', variant: 1 });
    expect(text.slice(other?.at?.from, other?.at?.to)).toBe('60');
  });

  it('tells a missing setting from a node that gave no file', () => {
    expect(table(withIni(soundWith({ SKEW_SECONDS: null }))).rows[1]?.cells.map(({ state }) => state)).toEqual([
      'present',
      'absent',
    ]);
    expect(table(second({})).rows).toEqual([]);
    expect(table(second({}), true).rows[0]?.cells.map(({ state }) => state)).toEqual(['present', 'unknown']);
  });

  it('says that a node does not use a value it has', () => {
    const { rows } = table(withIni(soundWith({ USERINFO_02: 'USERINFO_03=mail;email;plainEmail' })));
    const cell = rows.find(({ name }) => name === 'MAIN/USERINFO_03')?.cells[1];
    expect(cell).toMatchObject({ value: 'mail;email;plainEmail', unused: 'after-gap' });
  });

  it('shows who has the same secret and never the secret', () => {
    const secret = 'kgkWRnLygQhsRgrLVbtKlO6FiLdABupEgoMR8v/ilfJ=';
    const answer = table(withIni(soundWith({ SECRET_KEY: `SECRET_KEY="${secret}"` })));
    const row = answer.rows.find(({ name }) => name === 'MAIN/SECRET_KEY');
    expect(row).toMatchObject({ secret: true, intended: { value: null } });
    expect(row?.cells.map(({ value, variant }) => [value, variant])).toEqual([
      [null, 0],
      [null, 1],
    ]);
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it('sees another encoding of the same text', () => {
    const deployment = second({
      ini: { ...fileOf('ADFSadapter.ini', soundWith({})), encoding: 'utf-16le', bom: true },
    });
    expect(table(deployment).rows).toMatchObject([
      { name: 'encoding', cells: [{ value: 'utf-8' }, { value: 'utf-16le BOM' }] },
    ]);
  });

  it('holds assemblies and the provider against what is intended', () => {
    const assemblies = [
      '  ADFSadapter, Version=1.2.0.8, Culture=neutral, PublicKeyToken=0e0fe476002e81b3',
      ...libraries.slice(1),
    ];
    const { rows } = table(
      second({
        assemblies: assemblies.join('\n'),
        provider: providerOutput.replace('authmethod/otp', 'authmethod/other'),
      }),
    );
    expect(rows.map(({ group, name }) => `${group} ${name}`)).toEqual([
      'assemblies ADFSadapter',
      'assemblies Microsoft.Bcl.AsyncInterfaces',
      'provider AuthenticationMethods',
    ]);
    expect(rows[1]?.cells.map(({ state }) => state)).toEqual(['unknown', 'absent']);
  });

  it('has nodes that the farm does not know', () => {
    const { nodes } = table(farmWith({ farm: { nodes: ['adfs01'] } }));
    expect(nodes).toEqual([
      { name: 'adfs01', role: 'primary' },
      { name: 'adfs02', role: 'unknown' },
    ]);
  });
});
