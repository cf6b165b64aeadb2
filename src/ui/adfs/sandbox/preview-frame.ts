import { readMessage, type SandboxReport } from './reports';

/**
 * How a run ended. `rest`: the page came to rest. `stopped`: it answered no more and was taken away. `left`: it went elsewhere,
 * which nothing it does can lead to but code that was not rewritten. `not-started`: the host did not bring it up.
 */
export type RunEnd = 'rest' | 'stopped' | 'left' | 'not-started' | 'cancelled';

export interface RunOptions {
  /** What a screen reader calls the frame. */
  title: string;
  onreport: (report: SandboxReport) => void;
  /** Goes on after the page has come to rest, until the next run or `close`. */
  stay?: boolean;
  onend?: (end: RunEnd) => void;
}

const PING_MS = 100;
const SILENCE_MS = 2_000;
/** A script that hangs at once lets nothing out before; a page without one is there in a fraction of this. */
const HELLO_MS = 6_000;
const START_MS = 15_000;
/** The host has loaded by then, and answers at once. */
const OPEN_MS = 3_000;

/** Pages from a disk have no origin that could be named; the frame is told by its window alone then. */
const isFile = (): boolean => /^(null|file:)/.test(location.origin);

/**
 * The frame that untrusted script runs in: our page, in it the preview host of our own origin, and in that a frame without
 * an origin. One run at a time.
 */
export class PreviewFrame {
  readonly #place: HTMLElement;
  readonly #hostUrl: string;
  #host: Promise<HTMLIFrameElement> | null = null;
  #end: ((end: RunEnd) => void) | null = null;
  #turn = 0;

  /** `hostUrl`: where `preview-host.html` lies, relative to the page. */
  constructor(place: HTMLElement, hostUrl = './preview-host.html') {
    this.#place = place;
    this.#hostUrl = hostUrl;
  }

  /** Runs a document. Resolves at the first end; with `stay`, `onend` may tell of another one later. */
  async run(makeDocument: (channel: string) => string, options: RunOptions): Promise<RunEnd> {
    this.#end?.('cancelled');
    const turn = ++this.#turn;
    const channel = randomId();
    const host = await this.#open(options.title);
    if (turn !== this.#turn) return 'cancelled';
    if (!host) return 'not-started';
    const target = isFile() ? '*' : location.origin;
    host.contentWindow?.postMessage(
      { type: 'open', channel, title: options.title, html: makeDocument(channel) },
      target,
    );
    return this.#watch(host, channel, target, options);
  }

  /** Takes the frame away, and with it all that runs in it. */
  close(): void {
    this.#turn++;
    this.#end?.('cancelled');
    this.#remove();
  }

  #remove(): void {
    this.#host = null;
    this.#place.replaceChildren();
  }

  async #open(title: string): Promise<HTMLIFrameElement | null> {
    this.#host ??= new Promise((resolve, reject) => {
      const frame = document.createElement('iframe');
      frame.addEventListener('load', () => resolve(frame), { once: true });
      setTimeout(() => reject(new Error('preview host')), START_MS);
      frame.src = this.#hostUrl;
      Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' });
      this.#place.replaceChildren(frame);
    });
    try {
      const frame = await this.#host;
      frame.title = title;
      return frame;
    } catch {
      this.#remove();
      return null;
    }
  }

  #watch(host: HTMLIFrameElement, channel: string, target: string, options: RunOptions): Promise<RunEnd> {
    return new Promise((resolve) => {
      let have = 0;
      let heardAt = performance.now();
      let unanswered = 0;
      let opened = false;
      let started = false;

      const finish = (end: RunEnd): void => {
        if (end !== 'rest' || !options.stay) {
          clearInterval(timer);
          removeEventListener('message', hear);
          if (this.#end === finish) this.#end = null;
        }
        if (end === 'stopped' || end === 'left' || end === 'not-started') this.#remove();
        options.onend?.(end);
        resolve(end);
      };
      const hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
        const isOurs = origin === location.origin || (isFile() && origin === 'null');
        if (source !== host.contentWindow || !isOurs || !isRelayed(data, channel)) return;
        if ('left' in data) {
          finish('left');
          return;
        }
        if ('opened' in data) {
          [heardAt, unanswered, opened] = [performance.now(), 0, true];
          return;
        }
        const message = readMessage(data.text, channel);
        if (!message) return;
        [heardAt, unanswered, started] = [performance.now(), 0, true];
        const fresh = message.reports.slice(Math.max(have - message.first, 0));
        if (message.first > have) return;
        have += fresh.length;
        for (const report of fresh) options.onreport(report);
        if (fresh.some((one) => one.kind === 'gap' && one.code === 'left')) finish('left');
        else if (fresh.some(({ kind }) => kind === 'rest')) finish('rest');
      };
      // Counted in questions too: in a page that is not seen, the browser lets time pass slowly.
      const timer = setInterval(() => {
        const silent = Math.min(performance.now() - heardAt, unanswered * PING_MS);
        if (opened && silent > (started ? SILENCE_MS : HELLO_MS)) finish('stopped');
        else if (!opened && silent > OPEN_MS) finish('not-started');
        unanswered++;
        host.contentWindow?.postMessage({ type: 'ping', channel, have }, target);
      }, PING_MS);
      addEventListener('message', hear);
      this.#end = finish;
    });
  }
}

function isRelayed(data: unknown, channel: string): data is { left: true } | { opened: true } | { text: unknown } {
  if (typeof data !== 'object' || data === null || !('channel' in data) || data.channel !== channel) return false;
  return ['left', 'opened', 'text'].some((name) => name in data);
}

/** 128 bits, which nothing in the frame can guess. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
