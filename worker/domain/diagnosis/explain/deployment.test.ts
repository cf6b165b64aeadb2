import { describe, expect, it } from 'vitest';
import { record } from '../../../../test/support/diagnosis-records';
import type { Deployment, DeploymentFile, Diagnosis, DiagnosisRecord } from '../../../contract';
import { applyEdits } from '../../core/edits';
import { explain } from '.';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 0, 5);
const ini = (text: string): DeploymentFile => ({ name: 'ADFSadapter.ini', text, encoding: 'utf-8', bom: false });
const strict = ini('[MAIN]\r\nUSE_LDAP_SEARCH=2\r\nLDAP_SERVER=ldap://dc01\r\n');

const deployment = (more: Partial<Deployment> = {}): Deployment => ({
  id: 'd',
  name: 'd',
  environment: 'production',
  revision: 1,
  createdAtMs: 0,
  updatedAtMs: T0 - 60_000,
  farm: {
    serviceName: 'sts.example',
    serverVersion: null,
    paginated: null,
    nodes: ['STS1', 'STS2'],
    drive: 'C',
    themeName: 'default',
    methods: [],
    relyingParties: [],
  },
  provider: { name: 'ADFSadapter', typeName: '', adapterVersion: null, authenticationMethods: [] },
  files: { ini: strict, onload: null, styleSheet: null, logo: null, illustration: null },
  nodes: [],
  vendor: [],
  keys: [],
  evidence: [],
  lastBundle: null,
  ...more,
});

const ask = (records: readonly DiagnosisRecord[], more: Partial<Deployment> = {}): Diagnosis =>
  explain(records, { nowMs: T0 + DAY, deployment: deployment(more) });
const screen = (code: string): DiagnosisRecord => record({ source: 'screen', code });

describe('beside the open Deployment, a code', () => {
  it('of a user’s screen leads to the line of the INI and its cure', () => {
    const [cause] = ask([screen('1003')]).causes;
    const strictLine = cause?.settings.find(({ key }) => key === 'USE_LDAP_SEARCH');
    expect(cause?.ini).toBe('explains');
    expect(strictLine).toMatchObject({ how: 'decides', certainty: 'stated', node: null });
    expect(strict.text.slice(strictLine?.at?.from, strictLine?.at?.to)).toBe('2');
    const edits = strictLine?.finding?.fixes?.[0]?.edits[0]?.edits ?? [];
    expect(applyEdits(strict.text, edits)).toContain('USE_LDAP_SEARCH=1');
    const server = cause?.settings.find(({ key }) => key === 'LDAP_SERVER');
    expect(server?.finding?.rule).toBe('ini-ldap-scheme');
  });

  it('of a missing key says that the file raises it, and offers to add the key', () => {
    const [cause] = ask([record({ code: '5014', timeMs: T0 })]).causes;
    expect(cause).toMatchObject({ ini: 'explains', settings: [{ key: 'TOKEN_EXP_TIME', how: 'raises', at: null }] });
    expect(cause?.settings[0]?.finding?.rule).toBe('ini-missing-key');
  });

  it('that the open file does not raise is said to come from another file', () => {
    const [cause] = ask([record({ code: '5007', timeMs: T0 })], {
      files: {
        ...deployment().files,
        ini: ini('[MAIN]\r\nUSE_LDAP_SEARCH=1\r\nLDAP_SERVER=LDAP://dc01.corp.example\r\n'),
      },
    }).causes;
    expect(cause).toMatchObject({ ini: 'silent', settings: [] });
  });

  it('is looked for in the file of the node it was logged on, and no other', () => {
    const nodes = ['STS1', 'STS2'].map((node) => ({
      node,
      ini: ini('[MAIN]\r\nTOKEN_EXP_TIME=1h\r\n'),
      onload: null,
      assemblies: null,
      provider: null,
    }));
    const [cause] = ask([record({ code: '5008', machine: 'sts2.corp.example', timeMs: T0 })], { nodes }).causes;
    expect(cause?.settings.map(({ node }) => node)).toEqual([null, 'STS2']);
  });

  it('without an INI is compared with nothing', () => {
    const none = explain([screen('1003')], { nowMs: T0 });
    expect(none.causes[0]).toMatchObject({ ini: 'none', settings: [], changes: [] });
  });

  it('comes with what changed before it, the nearest first', () => {
    const evidence = [{ id: 'e', readAtMs: T0 - DAY, name: 'yesterday', codes: [{ code: '6000', count: 3 }] }];
    const lastBundle = { builtAtMs: T0 - 2 * DAY, entries: {} };
    const [cause] = ask([record({ code: '6000', timeMs: T0 })], { evidence, lastBundle }).causes;
    expect(cause?.changes.map(({ kind }) => kind)).toEqual(['edited', 'evidence', 'bundle']);
    expect(cause?.changes[1]).toMatchObject({ seen: true, beforeMs: DAY });
  });

  it('is not blamed on what changed after it', () => {
    expect(ask([record({ code: '6000', timeMs: T0 - DAY })]).causes[0]?.changes).toEqual([]);
  });
});

describe('what fails without a code', () => {
  it('is shown by the keys the open INI lacks', () => {
    const { gaps } = ask([], { files: { ...deployment().files, ini: ini('[MAIN]\r\nMFA_VERIFY_TYPE=2\r\n') } });
    expect(gaps).toContainEqual({ id: 'gap-verify-url', reason: 'ini', attempts: 0 });
    expect(gaps).toContainEqual({ id: 'gap-callback-name', reason: 'ini', attempts: 0 });
    expect(gaps.map(({ id }) => id)).not.toContain('gap-verify-type');
  });
});
