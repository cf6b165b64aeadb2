import { parse } from 'acorn';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { instrumentScript, instrumentText } from '.';

/** A page's window as the sandbox shows it: every way to the address leads to `simulated`. */
const world = `
  var log = [];
  var real = { href: 'about:srcdoc' };
  var simulated = { href: 'https://sts.example.com/adfs/ls/?jwtTokenResponse=x', toString: function () { return this.href; } };
  var window = { location: real, name: 'w' }; window.self = window; window.window = window;
  var document = { location: real, defaultView: window, title: 't' };
  window.document = document;
  var self = window, location = real, top = real;
  function guarded(x) { return x === window || x === document; }
  var stand = { top: window };
  Object.defineProperty(stand, 'location', {
    get: function () { return simulated; }, set: function (v) { log.push('go ' + v); },
  });
  var signet$ = {
    ticks: 0, key: '',
    tick: function () { if (++this.ticks > 5000) throw new Error('endless'); },
    of: function (x) { return guarded(x) ? stand : x; },
    pick: function (x, key) { return guarded(x) && (String(key) === 'location' || String(key) === 'top') ? stand : x; },
    code: function (x) { log.push('code'); return x; },
    get location() { return simulated; }, set location(v) { log.push('go ' + v); },
    top: window,
  };
`;

function run(code: string): [result: unknown, log: unknown] {
  const context = createContext({});
  runInContext(world, context);
  let result: unknown;
  try {
    result = runInContext(code, context);
  } catch (error) {
    result = `throws ${String((error as Error).message)}`;
  }
  return JSON.parse(JSON.stringify([result ?? null, runInContext('log', context)])) as [unknown, unknown];
}

function rehearsed(text: string): [result: unknown, log: unknown] {
  const { code } = instrumentText(text);
  if (code === null) throw new Error('no script');
  return run(code);
}

describe('the rewritten script', () => {
  const simulated = 'https://sts.example.com/adfs/ls/?jwtTokenResponse=x';

  it.each([
    ['location.href'],
    ['window.location.href'],
    ['self.location; window["location"].href'],
    ['document.location.href'],
    ["'' + document.location"],
    ['var w = window; w.location.href'],
    ['var k = "loca" + "tion"; window[k].href'],
    ['var l = location; l.href'],
    ['(0, window).location.href'],
    ['(function () { return this; }).call(window).location.href'],
    ['document.defaultView.location.href'],
    ['({ location }).location.href'],
    ['window?.location.href'],
    ['top.location.href'],
    ['window.top.location.href'],
    ['[window].map(function (w) { return w.location.href; })[0]'],
    ['window\n.location\n.href'],
    ['window[ /* [ */ "loca" + "tion" // ]\n].href'],
  ])('reads the simulated address: %s', (text) => {
    expect(rehearsed(text)).toEqual([simulated, []]);
  });

  it.each([
    ['location = "/a"'],
    ['window.location = "/a"'],
    ['document.location = "/a"'],
    ['var k = "location"; window[k] = "/a"'],
    ['top.location = "/a"'],
    ['[window.location] = ["/a"]; "/a"'],
  ])('hands on where it would go: %s', (text) => {
    expect(rehearsed(text)).toEqual(['/a', ['go /a']]);
  });

  it.each([
    'var a = [1, 2, 3], s = 0; for (var i = 0; i < a.length; i++) s += a[i]; s',
    'var o = { location: { href: 1 }, top: 2 }; o.location.href + o.top + o["top"]',
    'var o = { n: 1 }; o["n"]++; o[("n")] += 2; ++o[String("n")]; o.n',
    'var i = 0, a = [[1, 2], [3, 4]]; a[i++][i] + a[i][i - 1]',
    'var o = { f: function () { return this.v; }, v: 7 }, k = "f"; o[k]() + o["f"]()',
    'var o = { C: function (x) { this.x = x; } }, k = "C"; new o[k](3).x + new (o[k])(4).x + new o.C(5).x',
    'var n = { Date: Date }, k = "Date"; new n[k](0).getTime()',
    'function f(location) { return location.href; } f({ href: 5 })',
    'function f() { "use strict"\n return this === undefined; } f()',
    'function f() { "use strict"; return this === undefined; } f()',
    'var f = x => ({ v: x }), g = x => x * 2; f(g(3)).v',
    'var s = ""; for (var k in { a: 1, b: 2 }) s += k; for (var v of ["c"]) s += v; s',
    'var i = 0; do i++; while (i < 5)\n i',
    'var i = 0; while (i < 5) if (i % 2) i += 2; else i++\n i',
    'var s = ""; outer: for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) { if (j === i) continue outer; s += i + "" + j; } s',
    'eval("1 + 2") === 3 && new Function("return 4")() === 4 && Function("return 5")() === 5',
    'var b = 2\nvar c = b\n;[1].concat(c)[1]',
    'var o = null; try { o[k] } catch (e) { e instanceof TypeError } var k',
    'var o = { a: null }; o?.a?.b?.location',
    'var o = {}; o["a" + 1] = "b"; delete o["a" + 1]; Object.keys(o).length',
    'class A { get location() { return 3; } static make() { return new this(); } } class B extends A { get location() { return super.location + 1; } } B.make().location',
    'function* g() { var o = { x: 1 }; yield o[yield "k"]; } var it = g(); it.next(); it.next("x").value',
    'typeof location === "object" && typeof undefinedThing',
    '`a${[1, 2][1]}b`',
    'var style = { top: "3px" }; style.top',
    'var tag = function (s) { return s[0]; }, o = { t: tag }; o.t`x`',
    'with ({ x: 1 }) { x }',
    'var [a, b = 2] = [1], { length } = "abc"; a + b + length',
    'async function f() { for await (var x of []) x; } typeof f()',
  ])('does what the script does: %s', (text) => {
    const asItStands = run(text);
    expect(rehearsed(text).slice(0, 1)).toEqual(asItStands.slice(0, 1));
    expect(String(asItStands[0])).not.toMatch(/^throws/);
  });

  it.each([
    'while (1);',
    'for (;;) {}',
    'do ; while (true)',
    'function f() { f2(); } function f2() { f(); } f()',
    'var f = () => f(); f()',
  ])('ends what does not end: %s', (text) => {
    expect(rehearsed(text)).toEqual(['throws endless', []]);
  });

  it('tells that code is made from text, and lets it run', () => {
    expect(rehearsed('eval("6 * 7")')).toEqual([42, ['code']]);
    expect(rehearsed('new Function("return 42")()')).toEqual([42, ['code']]);
  });

  it.each([
    ['with (document) location = "x"', 'with'],
    ['var { location: l } = window', 'pattern'],
    ['var { [k]: l } = window', 'pattern'],
    ['window?.self.location', 'optional-chain'],
    ['window?.[k]', 'optional-chain'],
    ['var top = 1', 'global-name'],
    ['a = "</script>"', 'script-end'],
    ['a = "<!--"; b = "<script>"', 'script-end'],
  ])('says what it cannot follow: %s', (text, code) => {
    expect(instrumentText(`\n${text}`).gaps.map((gap) => [gap.code, gap.line])).toEqual([[code, 2]]);
  });

  it('finds no fault with a comment of HTML that hides nothing', () => {
    expect(instrumentText('<!-- old browsers\nvar a = "<script>";\n//-->').gaps).toEqual([]);
    expect(instrumentText('var a = "<!--";').gaps).toEqual([]);
  });

  it('says where a browser stops reading', () => {
    expect(instrumentText('var a = 1;\r\nvar b = ;')).toMatchObject({ code: null, fault: { why: 'syntax', line: 2 } });
    expect(instrumentText('!'.repeat(2_000) + '1').fault?.why).toBe('depth');
  });

  it('keeps every line where it was', () => {
    const text = readFileSync('test/fixtures/theme/vendor-sample.js', 'utf8');
    const { code, lines, gaps } = instrumentText(text);
    expect(gaps).toEqual([]);
    const before = text.split(/\r\n|\n/);
    const after = (code ?? '').split(/\r\n|\n/);
    expect(after.length).toBe(before.length);
    expect(lines).toBe(before.length);
    for (const word of ['browserLang', 'footerPlaceholder', 'optionSelection', 'addEventListener']) {
      expect(after.findIndex((line) => line.includes(word))).toBe(before.findIndex((line) => line.includes(word)));
    }
  });
});

describe('any expression', () => {
  const name = fc.constantFrom('o', 'a', 'window', 'document', 'location', 'top');
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'expression' },
      name,
      fc.constantFrom('0', '1', "'location'", "'x'", 'null', '[]', '({})'),
      fc.tuple(tie('expression'), tie('expression')).map(([x, key]) => `(${x})[${key}]`),
      fc.tuple(tie('expression'), fc.constantFrom('x', 'location', 'top', 'f')).map(([x, key]) => `(${x}).${key}`),
      fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `(${x}, ${y})`),
      fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `(${x}) + /* [ */ (${y})`),
      tie('expression').map((x) => `new (${x}).f()`),
      tie('expression').map((x) => `(function () { return ${x}; })()`),
      fc.tuple(tie('expression'), tie('expression')).map(([x, y]) => `(() => (${x}))()?.[${y}]`),
    ),
  }));

  it('can be read again, as many statements and lines as before', () => {
    fc.assert(
      fc.property(fc.array(expression, { minLength: 1, maxLength: 4 }), (expressions) => {
        const text = expressions.map((one) => `${one};`).join('\r\n');
        const { code, fault } = instrumentText(text);
        expect(fault).toBeNull();
        expect(code?.split('\r\n').length).toBe(expressions.length);
        const statements = (script: string) => parse(script, { ecmaVersion: 'latest' }).body.map((one) => one.type);
        expect(statements(code ?? '')).toEqual(statements(text));
      }),
    );
  });
});

describe('theme.instrument', () => {
  it('takes bytes and refuses what is too large', () => {
    expect(instrumentScript({ source: { bytes: new TextEncoder().encode('var a;') } })).toMatchObject({
      ok: true,
      value: { text: 'var a;', lines: 1 },
    });
    expect(instrumentScript({ source: { text: '\n'.repeat(50_001) } })).toMatchObject({
      ok: false,
      error: { code: 'text-too-many-lines' },
    });
  });
});
