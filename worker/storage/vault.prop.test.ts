import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kept } from '../contract';
import { Profile, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import { canonical, fromBase64, toBase64 } from './crypto/bytes';
import { decodePayload, encodePayload } from './crypto/payload';
import { readRecoveryKey, writeRecoveryKey } from './crypto/recovery';

const bytes = (length?: number) =>
  fc
    .uint8Array(length === undefined ? {} : { minLength: length, maxLength: length })
    .map((some) => new Uint8Array(some));

describe('encodings', () => {
  it('give any value back, with its bytes, its odd names and half characters', () => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('$bytes', '$$bytes', '__proto__', '$', ''));
    const { value } = fc.letrec<{ value: Kept }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constant(null),
        fc.boolean(),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\ud800', '한글'),
        bytes(),
        fc.array(tie('value')),
        fc.dictionary(name, tie('value'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(fc.property(value, (one) => void expect(decodePayload(encodePayload(one))).toStrictEqual(one)));
  });

  it('write bytes as base64 in exactly one way', () => {
    fc.assert(fc.property(bytes(), (some) => void expect(fromBase64(toBase64(some))).toStrictEqual(some)));
    for (const text of ['YR==', 'YQ', 'YQ=', ' YQ==', 'YQ==\n', 'Y-Q=', '====', null])
      expect(fromBase64(text)).toBeUndefined();
  });

  it('never make the same bytes of two lists of fields', () => {
    const fields = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const same = toBase64(canonical(...one)) === toBase64(canonical(...other));
        expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
    expect(toBase64(canonical('ab', 'c'))).not.toBe(toBase64(canonical('a', 'bc')));
  });

  it('give a recovery key back from its paper', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(16), async (key) => {
        expect(await readRecoveryKey(await writeRecoveryKey(key))).toStrictEqual(key);
      }),
    );
  });
});

/** What must be in the vault, whatever was done. */
interface Model {
  names: Map<string, { name: string; revision: number }>;
  removed: Set<string>;
  drafts: Map<string, string>;
}
interface Real {
  profile: Profile;
  tabs: [Tab, Tab];
}
type Step = fc.AsyncCommand<Model, Real>;
const ids = ['a', 'b', 'c'];
const sizes = { atOnce: 1, chunk: 1 };

/** A step that needs an open vault unlocks it first, as a person would. */
async function ready(tab: Tab): Promise<Tab> {
  if ((await tab.state()).is !== 'unlocked') await tab.unlock();
  return tab;
}

const step = (name: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  run,
  toString: () => name,
});

async function check(model: Model, { tabs }: Real): Promise<void> {
  for (const tab of tabs) {
    await ready(tab);
    const { deployments, removed } = await tab.list();
    const found = deployments.map(({ id, name, revision }) => [id, name, revision]).sort();
    expect(found).toEqual([...model.names].map(([id, { name, revision }]) => [id, name, revision]).sort());
    expect(removed.map(({ id }) => id).sort()).toEqual([...model.removed].sort());
    const drafts = valueOf(await tab.api.drafts(tab.call)).map(({ id, content }) => [id, content]);
    expect(drafts.sort()).toEqual([...model.drafts].sort());
    for (const [id, { name }] of model.names)
      expect((await tab.load(id)).deployment).toStrictEqual(sampleDeployment(id, { name }));
  }
}

const tabNumber = fc.constantFrom<(0 | 1)[]>(0, 1);
const id = fc.constantFrom(...ids);
const word = fc.string({ minLength: 1, maxLength: 8 });
const steps = fc.commands(
  [
    fc.tuple(tabNumber, id, word).map(([at, id, name]) =>
      step(`tab ${at} saves ${id} as ${name}`, async (model, { tabs }) => {
        const expected = model.names.get(id)?.revision ?? 0;
        const tab = await ready(tabs[at]);
        expect(await tab.save(sampleDeployment(id, { name }), expected)).toMatchObject({ revision: expected + 1 });
        model.names.set(id, { name, revision: expected + 1 });
      }),
    ),
    fc.tuple(tabNumber, id).map(([at, id]) =>
      step(`tab ${at} saves ${id} from an old state`, async (model, { tabs }) => {
        const revision = model.names.get(id)?.revision ?? 0;
        await expect((await ready(tabs[at])).save(sampleDeployment(id), revision + 1)).rejects.toThrow(
          revision === 0 ? 'store-unknown' : 'store-conflict',
        );
      }),
    ),
    fc.tuple(tabNumber, id).map(([at, id]) =>
      step(`tab ${at} removes ${id}`, async (model, { tabs }) => {
        const kept = model.names.get(id);
        if (!kept || model.removed.has(id)) return;
        const tab = await ready(tabs[at]);
        valueOf(await tab.api.remove(tab.call, { id, expectedRevision: kept.revision }));
        model.names.delete(id);
        model.removed.add(id);
      }),
    ),
    fc.tuple(tabNumber, id, word).map(([at, id, text]) =>
      step(`tab ${at} drafts ${id}`, async (model, { tabs }) => {
        const tab = await ready(tabs[at]);
        valueOf(await tab.api.saveDraft(tab.call, { id, content: text }));
        model.drafts.set(id, text);
      }),
    ),
    tabNumber.map((at) =>
      step(`tab ${at} rotates`, async (_, { tabs }) => {
        const tab = await ready(tabs[at]);
        valueOf(await tab.api.rotate(tab.call));
      }),
    ),
    fc.tuple(tabNumber, fc.nat({ max: 6 })).map(([at, writes]) =>
      step(`tab ${at} dies after ${writes} writes of a rotation`, async (_, real) => {
        const tab = await ready(real.tabs[at]);
        const { transaction } = IDBDatabase.prototype;
        let left = writes;
        IDBDatabase.prototype.transaction = function (...args) {
          if (args[1] === 'readwrite' && left-- <= 0) throw new DOMException('', 'UnknownError');
          return transaction.apply(this, args);
        };
        await tab.api.rotate(tab.call);
        IDBDatabase.prototype.transaction = transaction;
        real.tabs[at] = real.profile.tab({ sizes });
      }),
    ),
    tabNumber.map((at) =>
      step(`tab ${at} locks all`, async (_, { tabs }) => {
        valueOf(await tabs[at].api.lock(tabs[at].call));
        if ((await tabs[at].state()).is !== 'locked') throw new Error('still open');
      }),
    ),
    tabNumber.map((at) =>
      step(`tab ${at} is closed and opened again`, (_, real) => {
        real.tabs[at] = real.profile.tab({ sizes });
        return Promise.resolve();
      }),
    ),
    fc.constant(
      step('an hour passes', (_, { profile }) => {
        profile.pass(3_600_000);
        return Promise.resolve();
      }),
    ),
  ],
  { maxCommands: 20 },
);

it(
  'two tabs that save, remove, draft, rotate, lock and die never lose or mix anything',
  { timeout: 600_000 },
  async () => {
    const numRuns = process.env.SIGNET_LONG ? 1000 : 15;
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        const profile = new Profile();
        const real: Real = { profile, tabs: [profile.tab({ sizes }), profile.tab({ sizes })] };
        await real.tabs[0].create();
        const model: Model = { names: new Map(), removed: new Set(), drafts: new Map() };
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await check(model, real);
        expect((await profile.tab().unlock()).problems).toEqual([]);
      }),
      { numRuns },
    );
  },
);
