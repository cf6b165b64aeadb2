import type { ClockAnswer, ClockBlock, ClockService, ClockSetting, ClockSettings, Range } from '../../../contract';
import { answerOf } from './answers';
import { commandsIn, isPromptLine, type ClockCommand } from './commands';
import { rangeOf, type Line } from './lines';
import { chartBlock, chartHead, chartLine, type ChartHead, type Reading } from './stripchart';
import { fieldOf, mayBeginStatus, statusBlock, statusLength } from './status';
import {
  configuredLine,
  exitLine,
  hostFact,
  hostLine,
  portLine,
  providerLine,
  registryLine,
  serviceNameLine,
  stateLine,
  type MonitorHost,
} from './tables';

export interface ReadOptions {
  nowMs: number | null;
  zoneMinutes: number;
}

export interface ReadText {
  commands: ClockCommand[];
  blocks: ClockBlock[];
  /** Lines that nobody could read, by index. */
  unread: Line[];
}

/** Reads a paste: commands, what each wrote, and what stands between (`otp.md` 6). Total; cost is linear in the text. */
export function readOutputs(lines: readonly Line[], options: ReadOptions): ReadText {
  const read: ReadText = { commands: [], blocks: [], unread: [] };
  let open: ClockCommand | null = null;
  let segment: Line[] = [];
  const close = (): void => {
    if (segment.length > 0) readSegment(segment, open, options, read);
    segment = [];
  };
  lines.forEach((line, at) => {
    const commands = commandsIn(line, at);
    if (commands.length > 0) {
      close();
      read.commands.push(...commands);
      open = commands[0] ?? null;
    } else if (isPromptLine(line.text)) {
      close();
      open = null;
    } else segment.push(line);
  });
  close();
  return read;
}

/** The lines between two commands, taken by the first reader that knows their shape. */
function readSegment(lines: readonly Line[], command: ClockCommand | null, options: ReadOptions, read: ReadText): void {
  const segment = new Segment(lines, command, options);
  let at = 0;
  while (at < lines.length) at += segment.take(at);
  segment.finish();
  read.blocks.push(...segment.blocks.sort((a, b) => a.at.from - b.at.from));
  read.unread.push(...segment.others);
}

/** `NTP` of `w32tm`, a line for people, or nothing. */
const isIdle = (text: string): boolean => text.trim() === '' || /^\s*(?:\^C|-{5,}.*|\[.{1,60}\])\s*$/.test(text);

class Segment {
  blocks: ClockBlock[] = [];
  /** Lines no reader took. */
  others: Line[] = [];
  #lines: readonly Line[];
  #command: Range | null;
  #options: ReadOptions;
  #chart: { line: Line; reading: Reading }[] = [];
  #head: ChartHead | null = null;
  #settings: { from: ClockSettings['from']; list: ClockSetting[] } | null = null;
  #provider: string | null = null;
  #hosts: MonitorHost[] = [];
  #service: ClockService | null = null;
  #serviceName: { name: string; at: Range } | null = null;
  #ports: ReturnType<typeof portLine>[] = [];
  #headLines: Line[] = [];

  constructor(lines: readonly Line[], command: ClockCommand | null, options: ReadOptions) {
    this.#lines = lines;
    this.#command = command && rangeOf(command);
    this.#options = options;
  }

  /** Reads the line at `at`, and says how many lines it took. */
  take(at: number): number {
    const line = this.#lines[at];
    if (!line) return 1;
    if (this.#takeChart(line) || this.#takeSetting(line) || this.#takeService(line) || this.#takePort(line)) return 1;
    const status = this.#takeStatus(at);
    if (status > 0) return status;
    if (this.#takeHost(line) || isIdle(line.text)) return 1;
    this.#takeOther(line);
    return 1;
  }

  finish(): void {
    this.#closeChart();
    this.#closeSettings();
    this.#closeHosts();
    if (this.#service) this.blocks.push(this.#service);
    const rows = this.#ports.filter((row) => row !== null);
    const at = spanOf(rows.map((row) => row.at));
    if (at) this.blocks.push({ kind: 'ports', at, command: this.#command, rows });
  }

  #takeChart(line: Line): boolean {
    const reading = chartLine(line);
    if (!reading) return false;
    this.#head ??= chartHead(this.#headLines.splice(0), this.#options.zoneMinutes);
    this.#chart.push({ line, reading });
    return true;
  }

  #closeChart(): void {
    const head = this.#head;
    if (head) this.blocks.push(chartBlock(this.#chart, head, this.#command, this.#options.zoneMinutes));
    this.#chart = [];
    this.#head = null;
  }

  #takeSetting(line: Line): boolean {
    const provider = providerLine(line);
    if (provider) {
      this.#provider = provider;
      return true;
    }
    const registry = registryLine(line);
    const found = registry ?? configuredLine(line, this.#provider);
    if (!found) return false;
    const from = registry ? 'registry' : 'configuration';
    if (this.#settings && this.#settings.from !== from) this.#closeSettings();
    this.#settings ??= { from, list: [] };
    this.#settings.list.push(found);
    return true;
  }

  #closeSettings(): void {
    const open = this.#settings;
    const at = open && spanOf(open.list.map((one) => one.at));
    if (open && at)
      this.blocks.push({ kind: 'settings', at, command: this.#command, from: open.from, settings: open.list });
    this.#settings = null;
  }

  #takeService(line: Line): boolean {
    const state = stateLine(line);
    if (state !== null) {
      const { name = null, at = rangeOf(line) } = this.#serviceName ?? {};
      if (this.#service) this.blocks.push(this.#service);
      this.#service = {
        kind: 'service',
        at: { from: at.from, to: line.to },
        command: this.#command,
        name,
        state,
        exitCode: null,
      };
      this.#serviceName = null;
      return true;
    }
    const name = serviceNameLine(line);
    if (name !== null) this.#serviceName = { name, at: rangeOf(line) };
    else if (this.#service) {
      this.#service.exitCode ??= exitLine(line);
      this.#service.at = { ...this.#service.at, to: line.to };
    }
    return name !== null || (this.#service !== null && line.text.includes(':'));
  }

  #takePort(line: Line): boolean {
    const row = portLine(line);
    if (row) this.#ports.push(row);
    return row !== null;
  }

  /** A status is a run of lines with colons in a fixed order. */
  #takeStatus(at: number): number {
    const first = this.#lines[at];
    if (!first || !mayBeginStatus(first)) return 0;
    const fields = [];
    for (let next = at; next < Math.min(at + 20, this.#lines.length); next++) {
      const line = this.#lines[next];
      if (!line || line.text.trim() === '') continue;
      const field = fieldOf(line);
      if (!field) break;
      fields.push(field);
    }
    const length = statusLength(fields, 0);
    if (length === 0) return 0;
    const taken = fields.slice(0, length);
    this.blocks.push(statusBlock(taken, this.#command, this.#options));
    const last = taken.at(-1)?.line;
    return last ? this.#lines.indexOf(last, at) - at + 1 : 0;
  }

  #takeHost(line: Line): boolean {
    const host = hostLine(line);
    if (host) {
      this.#hosts.push(host);
      return true;
    }
    const open = this.#hosts.at(-1);
    return open !== undefined && hostFact(open, line);
  }

  #closeHosts(): void {
    // A strip chart names its server in brackets too; a host of /monitor has facts under it.
    const hosts = this.#hosts.filter(
      ({ offset, error, stratum }) => offset !== null || error !== null || stratum !== null,
    );
    const at = spanOf(hosts.map((one) => one.at));
    if (at) this.blocks.push({ kind: 'monitor', at, command: this.#command, hosts });
  }

  #takeOther(line: Line): void {
    const answer = answerOf(line.text);
    if (answer) {
      const block: ClockAnswer = { kind: 'answer', at: rangeOf(line), command: this.#command, ...answer };
      this.blocks.push(block);
      return;
    }
    // A new head under samples begins a new run.
    if (this.#chart.length > 0 && /\[[^\]]{2,80}\]/.test(line.text)) this.#closeChart();
    this.#headLines.push(line);
    this.others.push(line);
  }
}

function spanOf(ranges: readonly Range[]): Range | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last ? { from: first.from, to: last.to } : null;
}
