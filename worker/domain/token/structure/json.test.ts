import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../../test/support/property';
import { limits, type JsonNode } from '../../../contract';
import { readJson } from './json';

/** What `JSON.parse` would make of a tree; the last of equal names wins. */
function plain(node: JsonNode): unknown {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]));
    case 'array':
      return node.items.map(plain);
    case 'string':
      return node.value;
    case 'number':
      return Number(node.raw);
    case 'broken':
      throw new Error('broken');
    default:
      return JSON.parse(node.type);
  }
}

function* nodes(node: JsonNode): Generator<JsonNode> {
  yield node;
  if (node.type === 'object') for (const { value } of node.members) yield* nodes(value);
  if (node.type === 'array') for (const item of node.items) yield* nodes(item);
}

const kinds = (text: string): string[] => readJson(text).problems.map(({ kind }) => kind);

describe('JSON is read exactly', () => {
  it('as JSON.parse reads it, with every value where it stands', () => {
    const values = fc.jsonValue({ maxDepth: 5 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, '\t', '\r\n '), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { node, problems } = readJson(text);
        expect(problems).toEqual([]);
        expect(plain(node)).toEqual(JSON.parse(text));
        for (const each of nodes(node)) {
          const source = text.slice(each.from, each.to);
          expect(plain(each)).toEqual(JSON.parse(source));
          if (each.type === 'number') expect(each.raw).toBe(source);
        }
      }),
    );
  });

  it('or is refused, just when JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '"a"',
        '\\',
        '\\u00e9',
        '\\q',
        '1',
        '-',
        '0',
        '01',
        '1.',
        '.5',
        '1e5',
        'e',
      ],
      ...['true', 'nul', 'null', ' ', '\n', '\u00a0', '\u0001', "'", '/', 'NaN'],
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
        (text) => {
          let sound = true;
          try {
            JSON.parse(text);
          } catch {
            sound = false;
          }
          const { problems, node } = readJson(text);
          expect(problems.length === 0).toBe(sound);
          for (const each of nodes(node))
            expect(0 <= each.from && each.from <= each.to && each.to <= text.length).toBe(true);
        },
      ),
    );
  });

  it('with numbers as they were written', () => {
    const { node } = readJson('[12345678901234567890, 1e400, -0, 1.10]');
    expect(node.type === 'array' && node.items.map((item) => item.type === 'number' && item.raw)).toEqual([
      '12345678901234567890',
      '1e400',
      '-0',
      '1.10',
    ]);
  });

  it('with equal names named at any depth, after their escapes are read', () => {
    const { twice } = readJson('{"exp":1,"a":[{"x":1,"\\u0078":2}],"\\u0065xp":2,"b":{"exp":3}}');
    expect(twice.map(({ name }) => name)).toEqual(['exp', 'x', 'x', 'exp']);
  });

  it('with __proto__ as a name like any other (J08)', () => {
    const { node } = readJson('{"__proto__":{"admin":true},"constructor":1}');
    expect(node.type === 'object' && node.members.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  it('what came before an error stays', () => {
    const { node, problems } = readJson('{"uid":"hong","exp":17000');
    expect(node.type === 'object' && node.members.map(({ name }) => name)).toEqual(['uid', 'exp']);
    expect(problems.map(({ kind }) => kind)).toEqual(['syntax']);
  });

  it('what follows the value is named', () => {
    const { problems } = readJson('{"a":1} {"b":2}');
    expect(problems).toEqual([{ kind: 'trail', from: 8, to: 15 }]);
  });
});

describe('limits hold', () => {
  it('on depth: what is deeper is passed over, and the rest is read (J06)', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { node, problems } = readJson(`{"a":${deep},"b":1}`);
    expect(problems.map(({ kind }) => kind)).toEqual(['deep']);
    expect(node.type === 'object' && node.members.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(kinds('['.repeat(limits.jsonDepth) + ']'.repeat(limits.jsonDepth))).toEqual([]);
    expect(kinds('['.repeat(limits.jsonDepth + 1) + ']'.repeat(limits.jsonDepth + 1))).toEqual(['deep']);
    expect(kinds('['.repeat(100_000))).toContain('deep');
  });

  it('on members and items in all', () => {
    const members = (count: number): string => `{${Array.from({ length: count }, (_, at) => `"m${at}":0`).join()}}`;
    expect(kinds(members(limits.jsonMembers))).toEqual([]);
    const { node, problems } = readJson(members(limits.jsonMembers + 5));
    expect(problems.map(({ kind }) => kind)).toEqual(['many']);
    expect(node.type === 'object' && node.members.length).toBe(limits.jsonMembers);
    expect(kinds(`[${'[0],'.repeat(600)}0]`)).toContain('many');
  });
});
