import type { Kit, SandboxConfig } from '../kit';
import type { SandboxReport } from '../reports';

/** Makes the kit, and sends its reports to the outside: at once, and again when asked, until they are acknowledged. */
export function makeKit(config: SandboxConfig): Kit {
  const { channel, firstLine, lines } = config;
  const outside = window.parent;
  const post = outside.postMessage.bind(outside);
  const { stringify, parse } = JSON;
  const turnEnd = new MessageChannel();
  const later = window.setTimeout.bind(window);
  const reports: SandboxReport[] = [];
  const seen = new Set<string>();
  let acknowledged = 0;
  let due = false;

  const cut = (text: unknown): unknown =>
    typeof text === 'string' && text.length > 300 ? `${text.slice(0, 299)}\u2026` : text;
  const short = (report: SandboxReport): SandboxReport => {
    const entries = Object.entries(report).map(([name, value]: [string, unknown]) => {
      const list = name === 'fields' ? (value as string[][]).slice(0, 40).map((pair) => pair.map(cut)) : value;
      return [name, cut(list)];
    });
    return Object.fromEntries(entries) as SandboxReport;
  };
  const send = (): void => {
    due = false;
    // No message is larger than what the outside reads.
    for (let count = Math.min(100, reports.length - acknowledged); count >= 0; count = Math.floor(count / 2)) {
      const text = stringify({
        channel,
        first: acknowledged,
        reports: reports.slice(acknowledged, acknowledged + count),
      });
      if (text.length > 60_000) continue;
      post(text, '*');
      return;
    }
  };
  const report = (one: SandboxReport): void => {
    const brief = short(one);
    const text = stringify(brief);
    const again = brief.kind !== 'submit' && brief.kind !== 'rest' && seen.has(text);
    if (again || (reports.length >= 290 && brief.kind !== 'rest')) return;
    seen.add(text);
    reports.push(brief);
    if (brief.kind === 'submit' || brief.kind === 'navigate') kit.gone = true;
    if (due) return;
    due = true;
    turnEnd.port2.postMessage(null);
  };

  const lineOf = (stack: unknown): number | null => {
    for (const match of String(stack).matchAll(/about:srcdoc:(\d+)/g)) {
      const line = Number(match[1]) - firstLine + 1;
      if (line >= 1 && line <= lines) return line;
    }
    return null;
  };
  const lineNow = (): number | null => lineOf(new Error().stack);

  window.addEventListener('message', (event) => {
    if (event.source !== outside || typeof event.data !== 'string' || event.data.length > 200) return;
    event.stopImmediatePropagation();
    const ping = parse(event.data) as { channel?: unknown; have?: unknown };
    if (ping.channel !== channel || typeof ping.have !== 'number') return;
    acknowledged = Math.min(ping.have, reports.length);
    send();
  });

  turnEnd.port1.onmessage = send;
  const kit: Kit = {
    report,
    send,
    gone: false,
    lineNow,
    lineOf,
    known: new Set(),
    gap: (code) => report({ kind: 'gap', code, line: lineNow() }),
    onStart: [],
    onRest: [],
    rest() {
      for (const tell of kit.onRest.splice(0)) tell();
      report({ kind: 'rest' });
      send();
    },
    later: (call, ms) => void later(call, ms),
    elapsed: () => performance.now(),
    names: {
      tick: () => undefined,
      of: (object) => object,
      pick: (object) => object,
      code(text) {
        kit.gap('dynamic-code');
        return text;
      },
      key: '',
      location: null,
      top: window,
      start() {
        for (const begin of kit.onStart.splice(0)) begin();
      },
    },
    location: { href: '', origin: '', hostname: '', hash: '' },
    resolve: (address) => address,
    leave: () => undefined,
  };
  report({ kind: 'hello' });
  send();
  return kit;
}
