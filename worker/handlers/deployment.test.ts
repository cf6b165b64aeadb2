import { describe, expect, it } from 'vitest';
import { soundFarm } from '../../test/support/sample-farm';
import { limits, type Deployment } from '../contract';
import { createRuntime } from '../runtime/calls';
import { deploymentHandlers } from './deployment';
import { isDeployment } from './deployment-shapes';

const api = deploymentHandlers(createRuntime());
const call = { callId: 'one' };

const withUser: Deployment = {
  ...soundFarm,
  keys: [
    {
      id: 'k',
      name: 'VPN',
      issuer: 'Contoso',
      profile: { keys: 'random', algorithm: 'SHA1', digits: 6, cycle: 30 },
      policy: {},
      users: [
        {
          loginId: 'kim',
          secret: new Uint8Array(20),
          others: { team: 'IT' },
          samples: [{ atMs: 0, step: 0, cycle: 30 }],
          state: { lastStep: null, failures: 0, lockedAtMs: null, triesMs: [], clockSteps: 0, candidates: [] },
        },
      ],
    },
  ],
  evidence: [{ id: 'e', readAtMs: 0, name: 'log', codes: [{ code: '1003', count: 2 }] }],
  lastBundle: { builtAtMs: 0, entries: { 'README.txt': '00' } },
};

describe('a Deployment as an argument', () => {
  it('is taken with all that it may hold', () => {
    expect(isDeployment(soundFarm)).toBe(true);
    expect(isDeployment(withUser)).toBe(true);
  });

  it.each([
    ['null', null],
    ['an environment there is not', { ...soundFarm, environment: 'test' }],
    ['a farm without nodes', { ...soundFarm, farm: { ...soundFarm.farm, nodes: undefined } }],
    ['a file that is a text', { ...soundFarm, files: { ...soundFarm.files, ini: '[MAIN]' } }],
    ['a member that is not the contract’s', { ...soundFarm, more: 1 }],
    ['a user without a name', { ...withUser, keys: [{ ...withUser.keys[0], users: [{}] }] }],
  ])('is refused when it is %s', async (_, deployment) => {
    const answer = await api.check(call, { deployment: deployment as Deployment });
    expect(answer).toMatchObject({ ok: false, error: { code: 'call-arguments' } });
  });
});

it('a file of the vendor is refused beyond the limit, with the limit', async () => {
  const answer = await api.readVendorFile(call, { name: 'x.dll', bytes: new Uint8Array(limits.vendorFileBytes + 1) });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'vendor-file-size', args: { limit: limits.vendorFileBytes } },
  });
});

it('each method answers what its topic says', async () => {
  expect(await api.check(call, { deployment: soundFarm })).toMatchObject({ ok: true, value: { more: {} } });
  expect(await api.compare(call, { left: soundFarm, right: soundFarm })).toMatchObject({
    ok: true,
    value: { counts: { odd: 0 } },
  });
  expect(await api.nodes(call, { deployment: soundFarm })).toMatchObject({ ok: true, value: { rows: [] } });
  expect(await api.tokenContext(call, { deployment: soundFarm })).toMatchObject({
    ok: true,
    value: { contract: { lifetimeS: 600 } },
  });
});
