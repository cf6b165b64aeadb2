import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectWorker, type WorkerClient, type WorkerLike } from '../../src/client/worker-client';
import { PROTOCOL, type VerifierApi, type WorkbenchApi } from '../../worker/contract';
import { appAnswers } from './app-samples';
import { answers, failures, longIni, publicAnswers, sampleToken, smallIni } from './samples';
import { assertPlain, sendRaw } from './wire';

const raw = (value: unknown): object => ({ type: 'RAW', value });
const code = 'globalThis.broken = true; throw new Error("ran")';

/** Messages raw comlink would obey or leave without an answer. */
const refused: { name: string; message: object; transfer?: () => Transferable[] }[] = [
  { name: 'a method there is not', message: { type: 'APPLY', path: ['open'], argumentList: [] } },
  { name: 'a topic as a method', message: { type: 'APPLY', path: ['ini'], argumentList: [] } },
  { name: 'the API itself as a method', message: { type: 'APPLY', path: [], argumentList: [] } },
  { name: 'a path in one word', message: { type: 'APPLY', path: ['ini.schema'], argumentList: [] } },
  { name: 'a path that is a string', message: { type: 'APPLY', path: 'hello', argumentList: [] } },
  { name: 'a path with an array in it', message: { type: 'APPLY', path: [['hello']], argumentList: [] } },
  { name: 'a path to a string', message: { type: 'APPLY', path: ['hello', 'name', 'at'], argumentList: [raw(0)] } },
  { name: 'no path', message: { type: 'APPLY', argumentList: [] } },
  { name: 'constructor', message: { type: 'APPLY', path: ['constructor'], argumentList: [raw(code)] } },
  {
    name: 'a method’s constructor',
    message: { type: 'APPLY', path: ['hello', 'constructor'], argumentList: [raw(code)] },
  },
  { name: 'a method’s call', message: { type: 'APPLY', path: ['hello', 'call'], argumentList: [] } },
  { name: '__proto__', message: { type: 'APPLY', path: ['__proto__', 'toString'], argumentList: [] } },
  { name: 'toString', message: { type: 'APPLY', path: ['toString'], argumentList: [] } },
  { name: 'then', message: { type: 'APPLY', path: ['then'], argumentList: [] } },
  { name: 'GET of all', message: { type: 'GET', path: [] } },
  { name: 'GET of a method', message: { type: 'GET', path: ['hello'] } },
  { name: 'SET', message: { type: 'SET', path: ['hello'], value: raw(1) } },
  { name: 'SET on a prototype', message: { type: 'SET', path: ['__proto__', 'broken'], value: raw(1) } },
  { name: 'CONSTRUCT', message: { type: 'CONSTRUCT', path: ['hello'], argumentList: [] } },
  {
    name: 'CONSTRUCT of a function from text',
    message: { type: 'CONSTRUCT', path: ['hello', 'constructor'], argumentList: [raw(code)] },
  },
  { name: 'ENDPOINT', message: { type: 'ENDPOINT' } },
  { name: 'a type there is not', message: { type: 'EVAL', path: ['hello'], argumentList: [] } },
  { name: 'no type', message: { path: ['hello'], argumentList: [] } },
  { name: 'no arguments', message: { type: 'APPLY', path: ['hello'] } },
  { name: 'an argument that is nothing', message: { type: 'APPLY', path: ['hello'], argumentList: [null] } },
  {
    name: 'an argument that throws',
    message: {
      type: 'APPLY',
      path: ['hello'],
      argumentList: [{ type: 'HANDLER', name: 'throw', value: { isError: false, value: 1 } }],
    },
  },
  {
    name: 'an argument for no handler',
    message: { type: 'APPLY', path: ['hello'], argumentList: [{ type: 'HANDLER', name: 'toString', value: 1 }] },
  },
];

/**
 * What each of the two workers must keep to, wherever it runs. `start` gives one, which must go on after all that is done
 * to it here.
 */
export function contractSuite(kind: 'verifier' | 'workbench', start: () => WorkerLike): void {
  const own = [...answers, ...(kind === 'verifier' ? publicAnswers : appAnswers)];
  let worker: WorkerLike;
  let client: WorkerClient<VerifierApi & WorkbenchApi>;
  beforeAll(() => {
    worker = start();
    client = connectWorker<VerifierApi & WorkbenchApi>(() => worker);
  });
  afterAll(() => client.close());

  it('says its protocol, its build and all its methods', async () => {
    const hello = await client.run((api) => api.hello());
    expect(hello.protocol).toBe(PROTOCOL);
    expect(hello.build).not.toBe('');
    expect(hello.methods).toEqual(['openEvents', ...own.map(({ name }) => name)].sort());
  });

  it.each(own)('$name answers with plain data', async ({ ask }) => {
    const answer: unknown = await client.run((api, call) => Promise.resolve(ask(api, call)));
    expect(() => answer === undefined || assertPlain(answer)).not.toThrow();
  });

  it('inspects an INI given as text or as bytes', async () => {
    const fromText = await client.run((api, call) => api.ini.inspect(call, { source: { text: smallIni } }));
    const bytes = new TextEncoder().encode(smallIni);
    const fromBytes = await client.run((api, call) => api.ini.inspect(call, { source: { bytes } }));
    for (const answer of [fromText, fromBytes]) {
      expect(answer.ok && answer.value.text).toBe(smallIni);
      const finding = answer.ok && answer.value.findings.find(({ rule }) => rule === 'ini-url-trailing-slash');
      const place = finding && finding.at[0];
      expect(place && smallIni.slice(place.from, place.to)).toBe('/');
    }
  });

  it('sets one value and leaves the rest of the file as it was', async () => {
    const commands = [{ do: 'set' as const, section: 'API', key: 'MFA_API_URL', value: 'https://other.invalid' }];
    const answer = await client.run((api, call) => api.ini.edit(call, { source: { text: smallIni }, commands }));
    const wanted = smallIni.replace('https://example.invalid/', 'https://other.invalid');
    expect(answer.ok && answer.value.text).toBe(wanted);
    expect(answer.ok && new TextDecoder().decode(answer.value.bytes)).toBe(wanted);
  });

  if (kind === 'verifier')
    it('has words in both languages, and none for a rule it does not know', async () => {
      const ask = (locale: 'ko' | 'en') =>
        client.run((api) => api.describe({ rules: ['ini-url-trailing-slash', 'constructor'], locale }));
      const [ko, en] = [await ask('ko'), await ask('en')];
      expect(Object.keys(ko)).toEqual(['ini-url-trailing-slash']);
      expect(ko['ini-url-trailing-slash']?.what).toMatch(/[가-힣]/);
      expect(en['ini-url-trailing-slash']?.what).not.toMatch(/[가-힣]/);
    });

  it.each(failures)('answers $name with the code $code', async ({ ask, code }) => {
    const answer = await client.run((api, call) => ask(api, call));
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  it('takes a port for events', async () => {
    const { port1, port2 } = new MessageChannel();
    const message = { type: 'APPLY', path: ['openEvents'], argumentList: [raw(port2)] };
    expect(await sendRaw(worker, message, [port2])).toEqual({ id: expect.any(String) as string, type: 'RAW' });
    port1.close();
  });

  it('does no work for a call that was cancelled before its turn came', async () => {
    const answer = await client.run(async (api, call) => {
      const inspect = (callId: string, text: string) => api.ini.inspect({ callId }, { source: { text } });
      const before = ['a', 'b', 'c', 'd', 'e'].map((name) => inspect(call.callId + name, longIni));
      // By now the worker is at it, so that the next two messages wait for it together.
      await new Promise((resolve) => setTimeout(resolve, 20));
      const asked = inspect(call.callId, smallIni);
      await api.cancel(call.callId);
      await Promise.all(before);
      return asked;
    });
    expect(answer).toEqual({ ok: false, error: { code: 'call-cancelled', args: {} } });
  });

  it('refuses a second call under the name of one that runs, and lets the first end', async () => {
    // One that gives others a turn while it runs.
    const list = Array.from({ length: 150_000 }, (_, at) => `secret ${at}`).join('\n');
    const [first, second] = await client.run((api, call) =>
      Promise.all([
        api.token.searchSecret(call, { token: sampleToken, list }),
        api.ini.inspect(call, { source: { text: smallIni } }),
      ]),
    );
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'call-arguments' } });
  });

  describe('guard', () => {
    it.each(refused)('refuses $name, in an answer', async ({ message }) => {
      expect(await sendRaw(worker, message)).toMatchObject({
        type: 'HANDLER',
        name: 'throw',
        value: { isError: true },
      });
      expect(await client.run((api) => api.hello())).toMatchObject({ protocol: PROTOCOL });
    });

    it('refuses a proxy as an argument', async () => {
      const { port1, port2 } = new MessageChannel();
      const argument = { type: 'HANDLER', name: 'proxy', value: port2 };
      const answer = await sendRaw(worker, { type: 'APPLY', path: ['hello'], argumentList: [argument] }, [port2]);
      expect(answer).toMatchObject({ name: 'throw', value: { isError: true } });
      port1.close();
    });

    it('goes on after a release and after messages that are none', async () => {
      await sendRaw(worker, { type: 'RELEASE' });
      for (const message of [null, 'hello', 7, [], {}, { id: '' }, { id: 7, type: 'APPLY' }])
        worker.postMessage(message);
      expect(await client.run((api) => api.hello())).toMatchObject({ protocol: PROTOCOL });
    });
  });
}
