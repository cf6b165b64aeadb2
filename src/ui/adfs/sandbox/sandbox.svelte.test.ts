import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from 'vitest/browser';
import { adfsSkins } from '../../../../worker/contract';
import { instrumentText } from '../../../../worker/domain/theme/instrument';
import { resultOf, type CellResult } from '../cells';
import { buildPage } from '../pages/build';
import { sampleRequest } from '../pages/sample';
import type { AdfsPageRequest } from '../pages/types';
import { sandboxDocument } from './document';
import { PreviewFrame, type RunEnd } from './preview-frame';
import type { SandboxReport } from './reports';

declare module 'vitest/browser' {
  interface BrowserCommands {
    openCanary: () => Promise<{ port: number; heard: string[] }>;
  }
}

interface Ran extends CellResult {
  reports: SandboxReport[];
  tookMs: number;
}

/** Runs a script on one page, as the matrix does. */
async function run(
  text: string,
  request: Partial<AdfsPageRequest> = {},
  more: Partial<{ language: string; onchannel: (channel: string) => void }> = {},
): Promise<Ran> {
  const place = document.createElement('div');
  document.body.append(place);
  const frame = new PreviewFrame(place, '/preview-host.html');
  onTestFinished(() => {
    frame.close();
    place.remove();
  });
  const script = instrumentText(text);
  const page = buildPage({ ...sampleRequest, page: 'mfa-choice', skin: '2016', ...request });
  const reports: SandboxReport[] = [];
  const started = performance.now();
  const end: RunEnd = await frame.run(
    (channel) => {
      more.onchannel?.(channel);
      return sandboxDocument(page, {
        channel,
        language: more.language ?? 'ko-KR',
        nowMs: Date.UTC(2026, 0, 5, 4),
        pace: 'fast',
        script: script.code === null ? null : { code: script.code, lines: script.lines },
      });
    },
    { title: 'x', onreport: (report) => reports.push(report) },
  );
  return { ...resultOf(page, script, page.policy, reports, end), reports, tookMs: performance.now() - started };
}

/** What a script finds out, told by going there. */
async function told(expression: string, request: Partial<AdfsPageRequest> = {}): Promise<string | undefined> {
  const { leaves } = await run(
    `location.href = "https://told.example/?" + encodeURIComponent(${expression});`,
    request,
  );
  const [first] = leaves;
  return first && decodeURIComponent(first.url.replace('https://told.example/?', ''));
}

describe('what a script sees', () => {
  it.each([
    ['location.search.indexOf("jwtTokenResponse=a") > 0', 'true'],
    ['document.URL === location.href && document.location + "" === window.location.toString()', 'true'],
    ['top === window && parent === window && self === top', 'true'],
    ['location.hostname + location.pathname + document.domain', 'sts.example.com/adfs/ls/sts.example.com'],
    ['document.forms["options"].action.slice(0, 34)', 'https://sts.example.com/adfs/ls/?c'],
    ['navigator.language + navigator.languages', 'ko-KRko-KR,ko'],
    [
      'new Date().toISOString().slice(0, 16) + typeof Date.now() + (new Date() instanceof Date)',
      '2026-01-05T04:00numbertrue',
    ],
    ['new Date(2020, 1, 2).getFullYear() + Date.UTC(1970, 0, 1)', '2020'],
    [
      '(document.cookie = "a=1; path=/", document.cookie = "b=2", document.cookie = "a=; max-age=0", document.cookie)',
      'b=2',
    ],
    [
      '(localStorage.setItem("a", "1"), localStorage.b = "2", localStorage.getItem("a") + localStorage["b"] + localStorage.length)',
      '122',
    ],
    ['sessionStorage.getItem("none") + typeof RTCPeerConnection', 'nullundefined'],
    [
      'document.scripts[document.scripts.length - 1].parentNode.nodeName + document.getElementsByTagName("base").length',
      'BODY1',
    ],
    ['typeof SelectOption + typeof InputUtil + typeof Login', 'functionfunctionundefined'],
    ['(history.replaceState(null, "", "?x=1"), location.search)', '?x=1'],
    ['(location.hash = "z", location.hash)', '#z'],
  ])('%s', async (expression, expected) => {
    expect(await told(expression, { query: [['jwtTokenResponse', 'a']] })).toBe(expected);
  });

  it('has its clock and its timers, without waiting for them', async () => {
    const { leaves, tookMs } = await run(
      'setTimeout(function () { location = "/later?" + new Date().getUTCSeconds(); }, 5000); setTimeout(function () {}, 60000);',
    );
    expect(leaves.map(({ url }) => url)).toEqual(['https://sts.example.com/later?5']);
    expect(tookMs).toBeLessThan(3_000);
  });

  it('cannot see which script rehearses it', async () => {
    const { leaves } = await run(
      'location.href = "/?" + (document.documentElement.outerHTML.indexOf("chan" + "nel") >= 0);',
    );
    expect(leaves[0]?.url).toBe('https://sts.example.com/?false');
  });
});

describe('what is told', () => {
  it('a fault, with its line, through a function of the page too', async () => {
    const thrown = await run('"use strict";\n\nvar x = 1;\nx.y.z();');
    expect(thrown.errors).toMatchObject([{ line: 4, endless: false }]);
    expect(thrown.errors[0]?.message).toContain('TypeError');
    const inside = await run(
      'var e = document.getElementById("error");\ne.parentNode.removeChild(e);\nfunction go() {\n  new InputUtil().checkError();\n}\nwindow.addEventListener("load", go);',
      { page: 'login' },
    );
    expect(inside.errors).toEqual([{ message: 'Uncaught Error: Error element not present', line: 4, endless: false }]);
    const later = await run('\nsetTimeout(function () {\n  lang;\n}, 2000)');
    expect(later.line).toBe(3);
    expect((await run('\nPromise.reject(new Error("no"))')).line).toBe(2);
  });

  it('nothing of a fault that the script catches', async () => {
    expect((await run('try { lang } catch (e) {}')).verdict).toBe('fine');
  });

  it('what would be submitted where, by call, by click and by key', async () => {
    const byCall = await run('SelectOption("CertificateAuthentication")');
    expect(byCall.submits).toMatchObject([
      { form: 'options', method: 'post', fields: [['AuthMethod', 'CertificateAuthentication']] },
    ]);
    expect(byCall.submits[0]?.url).toMatch(/^https:\/\/sts\.example\.com\/adfs\/ls\/\?/);
    const byLink = await run('document.getElementById("ADFSadapter").click()', { skin: '2019' });
    expect(byLink.submits).toMatchObject([
      {
        fields: [
          ['AuthMethod', 'ADFSadapter'],
          ['UserName', ''],
        ],
      },
    ]);
    const byButton = await run('document.getElementById("submitButton").click()', { page: 'mfa-adapter' });
    expect(byButton.submits[0]?.fields).toEqual([
      ['AuthMethod', 'ADFSadapter'],
      ['Context', 'rehearsal'],
      ['Submit', 'Continue'],
    ]);
    const stopped = await run(
      'document.getElementById("loginForm").onsubmit = function () { return false; }; document.getElementById("submitButton").click()',
      { page: 'mfa-adapter' },
    );
    expect(stopped.submits).toEqual([]);
    const byScript = await run(
      'document.getElementById("userNameInput").value = "a@b"; document.getElementById("passwordInput").value = "secret-word"; Login.submitLoginRequest();',
      { page: 'login' },
    );
    expect(byScript.submits[0]?.fields).toEqual([
      ['UserName', 'a@b'],
      ['Password', '\u2022\u2022\u2022'],
      ['AuthMethod', 'FormsAuthentication'],
    ]);
    expect(JSON.stringify(byScript.reports)).not.toContain('secret-word');
  });

  it('goes page by page where the farm does', async () => {
    const { changes, submits } = await run(
      'document.getElementById("userNameInput").value = "kim@example.com"; document.getElementById("nextButton").click();' +
        'document.getElementById("passwordInput").value = "x"; document.getElementById("submitButton").click();',
      { page: 'login', skin: '2019-paginated' },
    );
    expect(changes).toContainEqual({ what: 'attribute', target: '#usernamePage', detail: 'style=display: none;' });
    expect(changes).toContainEqual({ what: 'value', target: '#userNameInputHolder', detail: 'kim@example.com' });
    expect(submits).toMatchObject([
      {
        form: 'loginForm',
        fields: [
          ['UserName', 'kim@example.com'],
          ['Password', '\u2022\u2022\u2022'],
          ['AuthMethod', 'FormsAuthentication'],
        ],
      },
    ]);
  });

  it('names a choice of organisation only once it is made', async () => {
    const { submits } = await run('HRD.selection("AD AUTHORITY")', { page: 'home-realm' });
    expect(submits).toMatchObject([
      {
        form: 'hrd',
        fields: [
          ['HomeRealmSelection', 'AD AUTHORITY'],
          ['Email', ''],
        ],
      },
    ]);
  });

  it('what changed', async () => {
    const { changes, verdict } = await run(
      'var p = document.createElement("p"); p.id = "n"; p.innerHTML = "<b>Hello</b>"; document.getElementById("footerPlaceholder").appendChild(p);' +
        'document.getElementById("mfaGreeting").innerText = "Hi"; document.getElementById("header").style.display = "none"; document.title = "T";',
    );
    expect(verdict).toBe('changed');
    expect(changes).toEqual([
      { what: 'added', target: '#footerPlaceholder', detail: '#n: Hello' },
      { what: 'text', target: '#mfaGreeting', detail: 'Hi' },
      { what: 'attribute', target: '#header', detail: 'style=display: none;' },
      { what: 'text', target: 'html > head > title', detail: 'T' },
    ]);
  });

  it('what AD FS would block, by its policy and not by ours', async () => {
    const text =
      'var s = document.createElement("script"); s.src = "https://cdn.example.net/jquery.js"; document.body.appendChild(s);\n' +
      'new Image().src = "/adfs/portal/images/x.png"; new Image().src = "data:image/gif;base64,R0lGODlhAQABAAAAACw=";';
    const blocked = await run(text);
    expect(blocked.blocked).toEqual([
      { url: 'https://cdn.example.net/jquery.js', directive: 'script-src-elem', line: 1 },
    ]);
    expect(blocked.verdict).toBe('blocked');
    expect((await run(text, { skin: '2012R2' })).blocked).toEqual([]);
    const own = await run(
      'var s = document.createElement("script"); s.src = "/adfs/portal/script/x.js"; document.body.appendChild(s);',
    );
    expect(own.blocked).toEqual([]);
    expect(own.gaps.map(({ code }) => code)).toEqual(['resource']);
    expect(own.verdict).toBe('not-rehearsed');
  });

  it('what is not rehearsed', async () => {
    expect((await run('\neval("1")')).gaps).toEqual([{ code: 'dynamic-code', line: 2 }]);
    expect((await run('setTimeout("window.x = 1", 0)')).gaps.map(({ code }) => code)).toEqual(['dynamic-code']);
    expect((await run('document.body.setAttribute("onclick", "go()")')).gaps.map(({ code }) => code)).toContain(
      'inline-handler',
    );
    expect(
      (await run('window.addEventListener("load", function () { document.write("x"); });')).gaps.map(
        ({ code }) => code,
      ),
    ).toEqual(['document-write']);
    expect((await run('var a = "</script>";\nvar b;')).gaps.map(({ code }) => code)).toContain('script-end');
  });

  it('a fault that waits until the page is used', async () => {
    const broken =
      'if (typeof Login !== "undefined") {\n  Login.submitLoginRequest = function () {\n    document.getElementById("userNameInput").value.value.length;\n  };\n}';
    const { verdict, line, use } = await run(broken, { page: 'login' });
    expect([verdict, line]).toEqual(['throws', 3]);
    expect(use?.submits).toEqual([]);
    expect(
      (await run('document.getElementById("submitButton").style.display = "none"', { page: 'login' })).verdict,
    ).toBe('stuck');
    const domain =
      'if (window.paginationManager) { var old = paginationManager.validateAndNext; paginationManager.validateAndNext = function () { setTimeout(function () { document.getElementById("userNameInput").value = "EXAMPLE\\\\kim"; old(); }, 300); }; }';
    const late = await run(domain, { page: 'login', skin: '2019-paginated' });
    expect(late.use?.errors).toEqual([]);
  });

  it.each([
    'login',
    'home-realm',
    'mfa-choice',
    'mfa-adapter',
    'mfa-error',
    'update-password',
    'idp-initiated',
  ] as const)('how a person goes on from %s, in every version', async (page) => {
    for (const skin of adfsSkins) {
      const { use, verdict } = await run('', { page, skin });
      expect([skin, verdict, use?.errors.length, use?.submits.length]).toEqual([skin, 'fine', 0, 1]);
    }
  });

  it('that the page left by a way that is not simulated', async () => {
    const { end, verdict, gaps } = await run('eval("location.href = \'https://x.example/\'")');
    expect([end, verdict]).toEqual(['left', 'not-rehearsed']);
    expect(gaps.map(({ code }) => code)).toEqual(['dynamic-code', 'left']);
    const refresh = await run(
      'var m = document.createElement("meta"); m.httpEquiv = "refresh"; m.content = "5; url=/again"; document.head.appendChild(m);',
    );
    expect(refresh.leaves).toMatchObject([{ url: 'https://sts.example.com/again', how: 'refresh' }]);
  });

  it('no handler of AD FS as one of the script', async () => {
    const { gaps, verdict } = await run('document.body.innerHTML += "<p>x</p>";', { page: 'login' });
    expect([verdict, gaps]).toEqual(['changed', []]);
  });

  it('nothing where nothing is done', async () => {
    const { verdict, reports } = await run('// nothing');
    expect(verdict).toBe('fine');
    expect(reports.map(({ kind }) => kind)).toEqual(['hello', 'use', 'submit', 'rest']);
  });
});

describe('what a script cannot do', () => {
  it('hang: a loop is ended (W06)', async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 50);
    const { errors, tookMs } = await run('\nwhile (1);');
    clearInterval(beat);
    expect(errors).toMatchObject([{ line: 2, endless: true }]);
    expect(tookMs).toBeLessThan(30_000);
    // Our own page stayed alive meanwhile.
    expect(turns).toBeGreaterThan(5);
  });

  it('hang where no guard reaches: the frame is taken away (W06)', async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 50);
    const { end, verdict, tookMs } = await run('eval("while (1);")');
    clearInterval(beat);
    expect([end, verdict]).toEqual(['stopped', 'throws']);
    expect(tookMs).toBeLessThan(30_000);
    expect(turns).toBeGreaterThan(20);
    expect(document.querySelectorAll('iframe')).toHaveLength(0);
  }, 40_000);

  it('reach the network (W07)', async () => {
    const { port } = await commands.openCanary();
    await fetch(`http://127.0.0.1:${port}/known`);
    expect((await commands.openCanary()).heard).toEqual(['GET /known HTTP/1.1']);
    for (const text of egress(port)) await run(text);
    await new Promise((resolve) => setTimeout(resolve, 500));
    // For a frame, Chromium opens a connection before it asks the policy; nothing is sent over it.
    expect((await commands.openCanary()).heard.filter((line) => line !== '')).toEqual([]);
  }, 60_000);

  it('reach us or a store (W07)', async () => {
    const { dialogs } = await run(`
      function tries(text) { try { return String(eval(text)); } catch (e) { return e.name; } }
      alert([
        tries('top.document.title'), tries('top.location.href'), tries('top.frames[0].document'),
        tries('Object.getPrototypeOf(window) && document.defaultView.origin'), tries('window.open("/x") + ""'),
        tries('indexedDB'), tries('frameElement'),
      ].join());
    `);
    expect(dialogs).toEqual([
      { how: 'alert', text: 'SecurityError,SecurityError,SecurityError,https://sts.example.com,null,undefined,null' },
    ]);
  });

  it('bury us in messages (W08)', async () => {
    const flood = `
      eval('var outer = top');
      function all(w, depth) {
        for (var i = 0; i < w.length && depth < 5; i++) all(w[i], depth + 1);
        for (var n = 0; n < 10000; n++) try { w.postMessage({ path: ['constructor'], n: n }, '*'); } catch (e) {}
        try { w.postMessage(new Array(10485760).join('x'), '*'); } catch (e) {}
      }
      all(outer, 0);
    `;
    const { end, reports } = await run(flood);
    expect(end).toBe('rest');
    expect(reports.length).toBeLessThan(10);
    expect((await run('// after')).verdict).toBe('fine');
  }, 30_000);

  it('tire us with dialogs, with recursion, or by writing a new page (W09)', async () => {
    const dialog = await run('alert("a <b>"); confirm("b"); prompt("c"); print();');
    expect(dialog.dialogs.map(({ how, text }) => how + text)).toEqual(['alerta <b>', 'confirmb', 'promptc', 'print']);
    const deep = await run('\nfunction f() { f(); }\nf();');
    expect(deep.errors[0]?.message).toContain('RangeError');
    expect(deep.line).toBe(2);
    const writing = await run('for (;;) document.open();');
    expect(writing.errors[0]?.endless).toBe(true);
    expect(writing.end).toBe('rest');
  });

  it('be taken for another (W10)', async () => {
    let channel = '';
    const forge = (event: MessageEvent): void => {
      if (event.source === window || channel === '') return;
      const text = JSON.stringify({
        channel,
        first: 1,
        reports: [{ kind: 'dialog', how: 'alert', text: 'forged' }, { kind: 'rest' }],
      });
      window.postMessage({ channel, text }, '*');
      window.postMessage({ channel, left: true }, '*');
    };
    addEventListener('message', forge);
    onTestFinished(() => removeEventListener('message', forge));
    const { dialogs, end } = await run('alert("own")', {}, { onchannel: (one) => (channel = one) });
    expect(end).toBe('rest');
    expect(dialogs).toEqual([{ how: 'alert', text: 'own' }]);
  });
});

/** Ways out, each of them alone or with others that leave the page standing. */
function egress(port: number): string[] {
  const to = (name: string) => `http://127.0.0.1:${port}/${name}`;
  const quiet = [
    `fetch('${to('fetch')}', { mode: 'no-cors' }).catch(function () {})`,
    `var x = new XMLHttpRequest(); x.open('GET', '${to('xhr')}'); x.send()`,
    `navigator.sendBeacon('${to('beacon')}', 'x')`,
    `new WebSocket('ws://127.0.0.1:${port}/socket')`,
    `new EventSource('${to('events')}')`,
    `new Image().src = '${to('image')}'`,
    `add('link', { rel: 'stylesheet', href: '${to('style')}' })`,
    `add('style', {}).textContent = '@import "${to('import')}"; body { background: url(${to('background')}) } @font-face { font-family: f; src: url(${to('font')}) } body { font-family: f }'`,
    ...['prefetch', 'preload', 'preconnect', 'modulepreload', 'prerender', 'dns-prefetch', 'icon', 'manifest'].map(
      (rel) => `add('link', { rel: '${rel}', as: 'script', href: '${to(rel)}' })`,
    ),
    `add('script', { src: '${to('script')}' })`,
    `add('script', { type: 'speculationrules' }).textContent = '{"prefetch":[{"source":"list","urls":["${to('rules')}"]}]}'`,
    `eval("import('${to('module')}')").catch(function () {})`,
    `new Worker('${to('worker')}')`,
    `new Worker(URL.createObjectURL(new Blob(['fetch("${to('blob')}")'])))`,
    `add('iframe', { src: '${to('frame')}' })`,
    `add('iframe', { srcdoc: '<img src=${to('nested')}><script>fetch("${to('nested-fetch')}")</scr' + 'ipt>' })`,
    `add('object', { data: '${to('object')}' })`,
    `add('embed', { src: '${to('embed')}' })`,
    `add('video', { src: '${to('video')}', poster: '${to('poster')}' })`,
    `add('audio', { src: '${to('audio')}' })`,
    `add('base', { href: '${to('base')}' }); new Image().src = 'relative'`,
    `var f = add('form', { action: '${to('form')}', method: 'post' }); f.submit(); f.requestSubmit(); add('input', { type: 'submit' }, f).click()`,
    `add('a', { href: '${to('link')}', ping: '${to('ping')}' }).click(); add('a', { href: '${to('blank')}', target: '_blank' }).click(); add('a', { href: '${to('download')}', download: 'x' }).click()`,
    `eval('window').open('${to('open')}')`,
    `new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${port}' }] }).createDataChannel('x')`,
    `new WebTransport('https://127.0.0.1:${port}/transport')`,
    `document.cookie = 'a=b'; navigator.serviceWorker.register('${to('service')}')`,
  ];
  const helper =
    'function add(tag, attributes, where) { var e = document.createElement(tag); for (var n in attributes) e.setAttribute(n, attributes[n]); (where || document.body).appendChild(e); return e; }\n';
  // What goes elsewhere would take the others with it. Written so that nothing of it is simulated.
  const leaving = [
    `eval("location.href = '${to('self')}'")`,
    `eval("top.location = '${to('top')}'")`,
    `eval("location.replace('${to('replace')}')")`,
    `add('meta', { 'http-equiv': 'refresh', content: '0;url=${to('refresh')}' })`,
    `document.body.innerHTML = '<form id=q action="${to('inner')}"></form><img src=x onerror="HTMLFormElement.prototype.submit.call(q)">'`,
    `var d = add('div', {}); d.setAttribute('onclick', "window.location = '${to('handler')}'"); d.click()`,
  ];
  const guarded = (one: string): string => `try { ${one} } catch (e) {}`;
  return [helper + quiet.map(guarded).join('\n'), ...leaving.map((one) => helper + guarded(one))];
}
