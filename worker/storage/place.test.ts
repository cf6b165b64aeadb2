import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPromise, PASSPHRASE, Profile, sampleDeployment, valueOf, type Tab } from '../../test/support/storage';
import { DATABASE, migrations, recordStores, type Migration } from './schema';

let profile: Profile;
let tab: Tab;

beforeEach(() => {
  profile = new Profile();
  tab = profile.tab();
});

/** Does not let go of the database. */
const hold = (version: number) => asPromise(indexedDB.open(DATABASE, version));
const addStore: Migration = (database) => void (database as unknown as IDBDatabase).createObjectStore('later');

describe('the place', () => {
  it('is asked about without anything being made there', async () => {
    expect(await tab.state()).toEqual({ is: 'none' });
    expect(await indexedDB.databases()).toEqual([]);
    await expect(tab.unlock()).rejects.toThrow('store-none');
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('has a store for everything that DESIGN 2 reserves', async () => {
    await tab.create();
    const database = await openDB(DATABASE);
    expect([...database.objectStoreNames].sort()).toEqual([...recordStores, 'meta'].sort());
    database.close();
  });

  it('S07: is missing, and not empty, where a witness remembers a vault', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    profile.wipe();
    const { witness } = profile;
    expect(witness).toMatchObject({ revision: 2, count: 1 });
    const later = profile.tab();
    expect(await later.state()).toEqual({ is: 'missing', witness });
    await expect(later.unlock()).rejects.toThrow('store-missing');
    await expect(later.create()).rejects.toThrow('store-missing');
    expect(await indexedDB.databases()).toEqual([]);
    // Only by someone who knows.
    const create = { passphrase: PASSPHRASE, witness, overMissing: true };
    expect(valueOf(await later.api.create(later.call, create))).toMatchObject({ revision: 1, setBack: false });
  });

  it('S07: is missing as well where the database is there but empty, or lost its header', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    await profile.delete('meta', 'header');
    expect(await profile.tab().state()).toMatchObject({ is: 'missing' });
    // Without a witness the records still say that somebody was here.
    profile.witness = null;
    expect(await profile.tab().state()).toEqual({ is: 'header' });
    await expect(profile.tab().create()).rejects.toThrow('store-header');
    expect(await profile.get('deployments', 'a')).toBeDefined();
  });

  it('never gives up a vault that is there, whatever was asked', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const later = profile.tab();
    const create = { passphrase: PASSPHRASE, witness: profile.witness, overMissing: true };
    expect(await later.api.create(later.call, create)).toMatchObject({ error: { code: 'store-exists' } });
    await later.unlock();
    expect(await later.ids()).toEqual(['a']);
  });

  it('S07: that vanishes under an open tab is told, and nothing is made in its stead', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    tab.connection.close();
    profile.wipe();
    await expect(tab.save(sampleDeployment('a'), 1)).rejects.toThrow('store-missing');
    expect(await tab.state()).toMatchObject({ is: 'missing' });
  });

  it('S09: a connection that was closed by force is opened again, and the save is made once', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    await tab.connection.use((database) => {
      database.close();
      return Promise.resolve();
    });
    expect(await tab.save(sampleDeployment('a', { name: 'again' }), 1)).toMatchObject({ revision: 2 });
    expect((await tab.load('a')).deployment.name).toBe('again');
  });

  it('S06: an older build says that a newer one was here, and deletes nothing', async () => {
    const newer = profile.tab({ migrations: [...migrations, addStore] });
    await newer.create();
    await newer.save(sampleDeployment('a'));
    newer.connection.close();
    expect(await tab.state()).toEqual({ is: 'newer' });
    await expect(tab.unlock()).rejects.toThrow('store-newer');
    await expect(tab.create()).rejects.toThrow('store-newer');
    const again = profile.tab({ migrations: [...migrations, addStore] });
    await again.unlock();
    expect(await again.ids()).toEqual(['a']);
  });

  it('S05: a migration that throws midway leaves the database to the older build', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    tab.connection.close();
    const broken: Migration = (database, transaction) => {
      void addStore(database, transaction);
      transaction
        .objectStore('deployments')
        .clear()
        .catch(() => undefined);
      throw new Error('a bug');
    };
    const newer = profile.tab({ migrations: [...migrations, broken] });
    await expect(newer.unlock()).rejects.toThrow('store-failed');
    await tab.unlock();
    expect((await tab.load('a')).deployment).toStrictEqual(sampleDeployment('a'));
  });

  it('S04: two tabs that migrate at once do it one after the other, once', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    tab.connection.close();
    let times = 0;
    const counted: Migration = (database, transaction) => {
      times++;
      return addStore(database, transaction);
    };
    const [one, other] = [1, 2].map(() => profile.tab({ migrations: [...migrations, counted] })) as [Tab, Tab];
    await Promise.all([one.unlock(), other.unlock()]);
    expect(times).toBe(1);
    expect(await one.ids()).toEqual(['a']);
    expect(await other.ids()).toEqual(['a']);
  });

  it('S03: an old tab that does not let go is told soon; after it went, the upgrade goes on', async () => {
    await tab.create();
    tab.connection.close();
    const old = await hold(migrations.length);
    const newer = profile.tab({ migrations: [...migrations, addStore] });
    await expect(newer.unlock()).rejects.toThrow('store-blocked');
    await expect(newer.unlock()).rejects.toThrow('store-blocked');
    old.close();
    await newer.unlock();
  });

  it('S03: a tab of ours lets go at once, and says that it should be reloaded', async () => {
    await tab.create();
    const newer = profile.tab({ migrations: [...migrations, addStore] });
    await newer.unlock();
    expect(profile.messages).toContainEqual({ kind: 'schema' });
    await expect(tab.list()).rejects.toThrow('store-newer');
  });

  describe('without', () => {
    const original = { indexedDB: globalThis.indexedDB, crypto: globalThis.crypto };
    afterEach(() => {
      for (const [name, value] of Object.entries(original))
        Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    });
    const set = (name: string, value: unknown) =>
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

    it.each([
      ['a database', () => set('indexedDB', undefined)],
      [
        'a database that may be touched',
        () => {
          Object.defineProperty(globalThis, 'indexedDB', {
            configurable: true,
            get: () => {
              throw new DOMException('', 'SecurityError');
            },
          });
        },
      ],
      [
        'a database that opens',
        () => {
          set('indexedDB', {
            open: () => {
              throw new DOMException('', 'SecurityError');
            },
          });
        },
      ],
    ])('S11: %s the vault says why, and does not fail', async (_, take) => {
      take();
      expect(await tab.state()).toEqual({ is: 'unavailable', reason: 'no-database' });
      await expect(tab.create()).rejects.toThrow('store-unavailable');
    });

    it('cryptography, as over plain http, the vault says so before the database is touched', async () => {
      set('crypto', { getRandomValues: () => undefined });
      expect(await tab.state()).toEqual({ is: 'unavailable', reason: 'insecure' });
      await expect(tab.create()).rejects.toThrow('store-unavailable');
      await expect(tab.unlock()).rejects.toThrow('store-unavailable');
    });

    it('a database that can be read, the vault does not make a new one', async () => {
      set('indexedDB', {
        databases: () => Promise.reject(new DOMException('', 'UnknownError')),
        open: () => {
          throw new DOMException('Internal error opening backing store', 'UnknownError');
        },
      });
      expect(await tab.state()).toEqual({ is: 'unavailable', reason: 'read-error' });
      await expect(tab.create()).rejects.toThrow('store-failed');
    });
  });
});

describe('a save', () => {
  const original = IDBObjectStore.prototype.put;
  afterEach(() => {
    IDBObjectStore.prototype.put = original;
  });

  it('S01: on a full disk is told as not saved, leaves the old, and works again when there is room', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    // Requests succeed; the transaction is aborted afterwards, as Chromium does it.
    IDBObjectStore.prototype.put = function (...args) {
      const request = original.apply(this, args);
      const { transaction } = this;
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
        transaction.abort();
      });
      return request;
    };
    await expect(tab.save(sampleDeployment('a', { name: 'larger' }), 1)).rejects.toThrow('store-full');
    IDBObjectStore.prototype.put = original;
    expect((await tab.load('a')).deployment.name).toBe('본사 a');
    expect(await tab.save(sampleDeployment('a', { name: 'larger' }), 1)).toMatchObject({ revision: 2 });
  });

  it('asks the browser to flush the disk', async () => {
    const asked: unknown[] = [];
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...args) {
      if (args[1] === 'readwrite') asked.push(args[2]);
      return transaction.apply(this, args);
    };
    await tab.create();
    await tab.save(sampleDeployment('a'));
    IDBDatabase.prototype.transaction = transaction;
    expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  it('S10: of a record that another tab changed is a conflict, and both texts stay', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const other = profile.tab();
    await other.unlock();
    await other.save(sampleDeployment('a', { name: '다른 탭' }), 1);
    const mine = sampleDeployment('a', { name: '내 것' });
    expect(await tab.api.save(tab.call, { deployment: mine, expectedRevision: 1 })).toEqual({
      ok: false,
      error: { code: 'store-conflict', args: { name: '다른 탭' } },
    });
    expect((await tab.load('a')).deployment.name).toBe('다른 탭');
    expect(await tab.save({ ...mine, id: 'a-2' })).toMatchObject({ revision: 1 });
    expect(await other.ids()).toEqual(['a', 'a-2']);
    expect(await tab.save(mine, 2)).toMatchObject({ revision: 3 });
  });

  it('S10: of a record that another tab removed does not bring it back unasked', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const other = profile.tab();
    await other.unlock();
    valueOf(await other.api.remove(other.call, { id: 'a', expectedRevision: 1 }));
    await expect(tab.save(sampleDeployment('a'), 1)).rejects.toThrow('store-unknown');
  });

  it('S12: stores no key object, only bytes', async () => {
    await tab.create();
    await tab.save(sampleDeployment('a'));
    const seen: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const kind = Object.prototype.toString.call(value).slice(8, -1);
      seen.push(kind);
      if (!(value instanceof Uint8Array)) Object.values(value).forEach(look);
    };
    look(await profile.dump());
    expect([...new Set(seen)].sort()).toEqual(['Array', 'Object', 'Uint8Array']);
  });

  it('a backup is due after ten changes, or after seven days with one; drafts are no changes', async () => {
    await tab.create();
    for (let revision = 0; revision < 9; revision++) {
      expect(await tab.save(sampleDeployment('a'), revision)).toMatchObject({ backup: { due: false } });
      valueOf(await tab.api.saveDraft(tab.call, { id: 'a', content: revision }));
    }
    expect(await tab.save(sampleDeployment('a'), 9)).toMatchObject({ backup: { changes: 10, due: true } });
    const passphrase = '내보내기 전용 문구 스물세 자';
    valueOf(await tab.api.exportVault(tab.call, { ids: ['a'], passphrase }));
    expect(await tab.state()).toMatchObject({ backup: { changes: 10, due: true } });
    const { witness } = valueOf(await tab.api.exportVault(tab.call, { ids: null, passphrase }));
    expect(witness).toMatchObject({ lastExportAtMs: profile.nowMs });
    expect(await tab.state()).toMatchObject({ backup: { changes: 0, due: false, lastExportAtMs: profile.nowMs } });
    await tab.save(sampleDeployment('a'), 10);
    profile.pass(7 * 86_400_000);
    await tab.unlock();
    expect(await tab.state()).toMatchObject({ backup: { changes: 1, due: true } });
  });
});
