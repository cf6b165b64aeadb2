import type { ClockBlock, ClockCause, ClockRuleId, ClockSetting, Range } from '../../../contract';
import type { Rule } from '../../core/judge';
import { causeOfCode } from './answers';
import { peersIn, usesSpecialPoll } from './peers';
import { settingNumber } from './tables';
import type { ClockView } from './view';

type ClockRule = Rule<ClockRuleId, ClockView>;
type Kind = ClockBlock['kind'];

const ofKind = <K extends Kind>({ blocks }: ClockView, kind: K): Extract<ClockBlock, { kind: K }>[] =>
  blocks.filter((block): block is Extract<ClockBlock, { kind: K }> => block.kind === kind);
const settings = (view: ClockView): ClockSetting[] => ofKind(view, 'settings').flatMap((block) => block.settings);
const named = (view: ClockView, ...names: string[]): ClockSetting[] =>
  settings(view).filter(({ name }) => names.includes(name));
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const notSynced: ClockRule = {
  id: 'clock-not-synced',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { at, synced, reason, source } of ofKind(view, 'status'))
      if (synced === 'no') yield { at: [at], args: { reason, source: source ?? '' } };
  },
};

const hostTime: ClockRule = {
  id: 'clock-host-time',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    for (const { at, reason } of ofKind(view, 'status')) if (reason === 'host') yield { at: [at] };
  },
};

const unreliable: ClockRule = {
  id: 'clock-unreliable',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { at, measure, server } of ofKind(view, 'stripchart')) {
      if (!measure || measure.reliable) continue;
      const { errors, from, to } = measure;
      yield { at: [at], args: { server: server ?? '?', errors, from: rounded(from), to: rounded(to) } };
    }
  },
};

/** One or two samples say nothing of how far they are to be trusted. */
const tooFew: ClockRule = {
  id: 'clock-too-few',
  severity: 'info',
  certainty: 'inferred',
  *check(view) {
    for (const { at, measure } of ofKind(view, 'stripchart'))
      if (measure?.reliable && measure.kept < 3) yield { at: [at], args: { count: measure.kept } };
  },
};

/** `otp.md` 6.2: the phase offset is W32Time's own residual. */
const phaseOffset: ClockRule = {
  id: 'clock-phase-offset',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    if (ofKind(view, 'stripchart').length > 0) return;
    for (const { at, phaseOffset: offset } of ofKind(view, 'status'))
      if (offset !== null) yield { at: [at], args: { offset: rounded(offset) } };
  },
};

const serviceDown: ClockRule = {
  id: 'clock-service-down',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { at, state, exitCode, name } of ofKind(view, 'service'))
      if (state !== 4 && (name === null || /^w32time$/i.test(name)))
        yield { at: [at], args: { state, exitCode: exitCode ?? 0 } };
  },
};

const NTP_PORT = 123;

const portMissing: ClockRule = {
  id: 'clock-port-missing',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { at, rows } of ofKind(view, 'ports'))
      if (!rows.some(({ protocol, port }) => protocol === 'UDP' && port === NTP_PORT)) yield { at: [at] };
  },
};

/** Lines that `findstr 123` lets through and that are not port 123 (seed, table 6). */
const portOther: ClockRule = {
  id: 'clock-port-other',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    for (const { rows } of ofKind(view, 'ports'))
      for (const { at, port, protocol } of rows)
        if (port !== NTP_PORT && String(port).includes('123')) yield { at: [at], args: { port, protocol } };
  },
};

/** Kerberos' limit; and what a domain controller is expected to keep. */
const LARGEST_IN_DOMAIN = 1;

const monitorOffset: ClockRule = {
  id: 'clock-monitor-offset',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const { hosts } of ofKind(view, 'monitor'))
      for (const { at, name, offset, pdc } of hosts) {
        if (pdc || offset === null || Math.abs(offset) < LARGEST_IN_DOMAIN) continue;
        const severity = Math.abs(offset) > 300 ? 'error' : 'warning';
        yield { at: [at], severity, args: { name, offset: rounded(offset) } };
      }
  },
};

const monitorError: ClockRule = {
  id: 'clock-monitor-error',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { hosts } of ofKind(view, 'monitor'))
      for (const { at, name, error } of hosts) if (error !== null) yield { at: [at], args: { name, code: error } };
  },
};

/** `03/10/2026`: whether that is in March or in October the text does not say. */
const dateOrder: ClockRule = {
  id: 'clock-date-order',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    for (const { at, lastSync } of ofKind(view, 'status'))
      if (lastSync && lastSync.atMs === null && /^\d{1,2}\/\d{1,2}\/\d{4}/.test(lastSync.text))
        yield { at: [at], args: { date: lastSync.text.slice(0, 10) } };
  },
};

/** Where a cause was met: answers of commands, and lines of a strip chart that failed. */
function* causes(view: ClockView): Iterable<{ cause: ClockCause; code: string | null; at: Range }> {
  for (const block of view.blocks) {
    if (block.kind === 'answer') yield block;
    if (block.kind !== 'stripchart') continue;
    const [first] = block.errors;
    if (first) yield { cause: causeOfCode(first.code), code: first.code, at: first.at };
  }
}

type Told = Exclude<ClockCause, 'done' | 'already-running'>;

/** A rule for each thing a command can answer with. */
const causeRule = (cause: Told): ClockRule => ({
  id: `clock-${cause}`,
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const found of causes(view))
      if (found.cause === cause) yield { at: [found.at], args: { code: found.code ?? '-' } };
  },
});

const causesTold: readonly Told[] = [
  'no-time-data',
  'too-big',
  'timeout',
  'service-stopped',
  'service-missing',
  'service-disabled',
  'service-name',
  'not-administrator',
  'host-unknown',
  'other-error',
];

const settingPeers: ClockRule = {
  id: 'clock-setting-peers',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    for (const { value, valueAt } of named(view, 'NtpServer')) {
      const plain = peersIn({ text: value, ...valueAt }).filter((peer) => !usesSpecialPoll(peer));
      if (plain.length > 0) yield { at: [valueAt], args: { peers: plain.map(({ host }) => host).join(', ') } };
    }
  },
};

/** What `/manualpeerlist:10.10.10.1/update` leaves behind. */
const settingGlued: ClockRule = {
  id: 'clock-setting-glued',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { value, valueAt } of named(view, 'NtpServer')) {
      const slash = value.indexOf('/');
      if (slash > 0) yield { at: [valueAt], args: { found: value.slice(slash) } };
    }
  },
};

const settingNoSync: ClockRule = {
  id: 'clock-setting-no-sync',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { value, valueAt } of named(view, 'Type')) if (/^NoSync$/i.test(value)) yield { at: [valueAt] };
  },
};

/** On a domain member this is the default (`otp.md` 6.4), and an output does not say what it comes from. */
const settingUnlimited: ClockRule = {
  id: 'clock-setting-unlimited',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    for (const { name, value, valueAt } of named(view, 'MaxPosPhaseCorrection', 'MaxNegPhaseCorrection'))
      if (settingNumber(value) === 0xffffffff) yield { at: [valueAt], args: { name } };
  },
};

const clientOff: ClockRule = {
  id: 'clock-setting-client-off',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const { provider, value, valueAt } of named(view, 'Enabled'))
      if (provider === 'NtpClient' && settingNumber(value) === 0) yield { at: [valueAt] };
  },
};

/** What can be read from outputs. None has a cure here: outputs are not edited. */
export const outputRules: readonly ClockRule[] = [
  notSynced,
  hostTime,
  unreliable,
  tooFew,
  phaseOffset,
  serviceDown,
  portMissing,
  portOther,
  monitorOffset,
  monitorError,
  dateOrder,
  ...causesTold.map(causeRule),
  settingPeers,
  settingGlued,
  settingNoSync,
  settingUnlimited,
  clientOff,
];
