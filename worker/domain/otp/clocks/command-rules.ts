import type { ClockRuleId, Range, TextEdit } from '../../../contract';
import { fix, type Draft, type Rule } from '../../core/judge';
import { behind, hasFlag, option, unquoted, type ClockCommand, type Word } from './commands';
import { rangeOf } from './lines';
import { isPublic, peersIn, timeHostsIn, usesSpecialPoll, type Peer } from './peers';
import { settingNumber } from './tables';
import type { ClockView } from './view';

type ClockRule = Rule<ClockRuleId, ClockView>;

const put = ({ from, to }: Range, insert: string): TextEdit => ({ from, to, insert });
const behindOf = ({ to }: Range, insert: string): TextEdit => ({ from: to, to, insert });

const configs = ({ commands }: ClockView): ClockCommand[] =>
  commands.filter((command) => command.tool === 'w32tm' && hasFlag(command, 'config'));
const peerLists = (view: ClockView): { command: ClockCommand; list: Word; peers: Peer[] }[] =>
  configs(view).flatMap((command) => {
    const list = option(command, 'manualpeerlist');
    return list ? [{ command, list, peers: peersIn(list) }] : [];
  });

/** The guide says `net stop w32tm` where the service is w32time (seed, tables 3 and 9). */
const serviceName: ClockRule = {
  id: 'clock-command-service-name',
  severity: 'error',
  certainty: 'stated',
  *check({ commands }) {
    for (const { tool, words } of commands) {
      const [verb, name] = tool.endsWith('-service')
        ? [undefined, words.find(({ text }) => !text.startsWith('-'))]
        : words;
      const isService = tool.endsWith('-service') || /^(?:net1?|sc)$/.test(tool);
      if (!isService || !name || verb?.text.toLowerCase() === 'time') continue;
      if (/^(?:w32tm|wtime32|w32times|win32time|w32_time)$/i.test(unquoted(name.text)))
        yield {
          at: [rangeOf(name)],
          args: { found: unquoted(name.text) },
          fixes: [fix('replace', true, put(name, 'w32time'))],
        };
    }
  },
};

/** `/manualpeerlist:10.10.10.1/update` (seed, table 12): the name is taken with the rest, and nothing is updated. */
const glued: ClockRule = {
  id: 'clock-command-glued',
  severity: 'error',
  certainty: 'stated',
  *check({ commands }) {
    for (const { tool, words } of commands) {
      if (tool !== 'w32tm') continue;
      for (const word of words) {
        const slash =
          /^[/-]\w+:[^"/]*(\/)(?:update|reliable|syncfromflags|manualpeerlist|localclockdispersion)\b/i.exec(word.text);
        if (!slash) continue;
        const from = word.from + word.text.indexOf('/', 1);
        yield {
          at: [{ from, to: word.to }],
          args: { found: word.text.slice(from - word.from) },
          fixes: [fix('separate', true, { from, to: from, insert: ' ' })],
        };
      }
    }
  },
};

const setsPoll = ({ commands, blocks }: ClockView): boolean =>
  commands.some(
    ({ tool, words }) => tool === 'reg' && words.some(({ text }) => /^SpecialPollInterval$/i.test(unquoted(text))),
  ) ||
  blocks.some(
    (block) => block.kind === 'settings' && block.settings.some(({ name }) => name === 'SpecialPollInterval'),
  );

/** Without 0x1 behind its name a peer is asked at intervals W32Time chooses; SpecialPollInterval has no effect. */
const peerFlags: ClockRule = {
  id: 'clock-command-peer-flags',
  severity: 'warning',
  certainty: 'stated',
  *check(view) {
    const isSet = setsPoll(view);
    for (const { peers } of peerLists(view)) {
      const plain = peers.filter((peer) => !usesSpecialPoll(peer));
      if (plain.length === 0) continue;
      const edits = plain.map((peer) =>
        put(peer, `${peer.host},0x${peer.flags === null ? '9' : (Number(peer.flags) | 1).toString(16)}`),
      );
      yield {
        at: plain.map(rangeOf),
        args: { peers: plain.map(({ host }) => host).join(', ') },
        fixes: [fix('add-flags', isSet, ...edits)],
      };
    }
  },
};

/** Several peers without quotes are several words; and a comma makes two of one in PowerShell. */
const unquotedPeers: ClockRule = {
  id: 'clock-command-peers-unquoted',
  severity: 'error',
  certainty: 'inferred',
  *check(view) {
    for (const { command, list } of peerLists(view)) {
      if (list.text.includes('"') || list.text === '') continue;
      const loose = looseWords(command, list);
      const to = loose.at(-1)?.to ?? list.to;
      const splits = (command.shell ?? view.shell) === 'powershell' && list.text.includes(',');
      if (loose.length === 0 && !splits) continue;
      const at = { from: list.from, to };
      // Where the list is glued to the next option, that has to be cured first.
      const cures = list.text.includes('/')
        ? []
        : [fix('quote', true, put({ from: at.from, to: at.from }, '"'), behindOf(at, '"'))];
      yield { at: [at], fixes: cures };
    }
  },
};

/** Words behind the list that are no options. */
function looseWords({ words }: ClockCommand, list: Word): Word[] {
  const next = words.findIndex(({ from }) => from > list.from);
  if (next === -1) return [];
  const rest = words.slice(next);
  const end = rest.findIndex(({ text }) => /^[/-]/.test(text) || !/[.,]/.test(text));
  return end === -1 ? rest : rest.slice(0, end);
}

/** `findstr 123` also hits port 62123 (seed, table 6). */
const findstr: ClockRule = {
  id: 'clock-command-findstr',
  severity: 'warning',
  certainty: 'stated',
  *check({ commands }) {
    for (const [at, command] of commands.entries()) {
      const before = commands[at - 1];
      const isPiped = before?.tool === 'netstat' && before.line === command.line;
      if (!isPiped || !/^find(?:str)?$/.test(command.tool)) continue;
      const pattern = command.words.find(({ text }) => /^"?:?123"?$/.test(text));
      if (!pattern) continue;
      yield { at: [rangeOf(command)], fixes: [fix('exact', true, put(command, 'findstr /c:":123 "'))] };
    }
  },
};

/** The service learns of the change by `/update`, or when it starts again. */
const noUpdate: ClockRule = {
  id: 'clock-command-no-update',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    const started = view.commands.findLast(startsService);
    for (const command of configs(view)) {
      const isGlued = command.words.some(({ text }) => /\/update\b/i.test(text.slice(1)));
      if (hasFlag(command, 'update') || isGlued || command.words.length < 2) continue;
      const restarts = started !== undefined && started.from > command.from;
      const draft: Draft = { at: [rangeOf(command)], fixes: [fix('add', true, behindOf(command, ' /update'))] };
      yield restarts ? { ...draft, severity: 'warning' } : draft;
    }
  },
};

const startsService = ({ tool, words }: ClockCommand): boolean =>
  /^(?:restart|start)-service$/.test(tool) || (/^(?:net1?|sc)$/.test(tool) && words[0]?.text.toLowerCase() === 'start');

/** `sc config w32time start=auto`: without the blank, older versions of `sc` print their help and change nothing. */
const startAuto: ClockRule = {
  id: 'clock-command-start-auto',
  severity: 'warning',
  certainty: 'stated',
  *check({ commands }) {
    for (const { tool, words } of commands) {
      if (tool !== 'sc' || words[0]?.text.toLowerCase() !== 'config') continue;
      for (const word of words) {
        const option = /^(?:start|type|error|binpath|depend|obj|password)=(?=.)/i.exec(word.text)?.[0].length ?? 0;
        const at = word.from + option;
        if (option > 0)
          yield {
            at: [rangeOf(word)],
            args: { found: word.text },
            fixes: [fix('separate', true, put({ from: at, to: at }, ' '))],
          };
      }
    }
  },
};

/** The text names one server and the command sets another (seed, tables 1 and 2: time.bora.net, time.microsoft.com). */
const otherServer: ClockRule = {
  id: 'clock-command-other-server',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    const lists = peerLists(view);
    const servers = registeredServers(view);
    let next = 0;
    for (const [at, { command, list, peers }] of lists.entries()) {
      const set = peers.map(({ host }) => host.toLowerCase());
      const since = lists[at - 1]?.command.line ?? -1;
      const until = lists[at + 1]?.command.from ?? view.text.length;
      while ((servers[next]?.from ?? Infinity) < command.from) next++;
      const afterwards: string[] = [];
      while ((servers[next]?.from ?? Infinity) < until) afterwards.push(...(servers[next++]?.hosts ?? []));
      const named = [...new Set([...namedBetween(view, since, command.line), ...afterwards])];
      if (named.length === 0 || set.length === 0 || named.some((host) => set.includes(host))) continue;
      const value = named.map((host) => `${host},0x9`).join(' ');
      const insert = list.text.startsWith('"') || named.length > 1 ? `"${value}"` : value;
      yield {
        at: [rangeOf(list)],
        args: { found: set.join(', '), named: named.join(', ') },
        // Where the list is glued to the next option, that has to be cured first.
        fixes: list.text.includes('/') ? [] : [fix('use-named', false, put(list, insert))],
      };
    }
  },
};

/** Time servers named in lines that are no commands, between two lines. */
function namedBetween({ lines }: ClockView, from: number, to: number): string[] {
  return lines.slice(from + 1, to).flatMap(({ text }) => (/REG_SZ|w32tm/i.test(text) ? [] : timeHostsIn(text)));
}

/** What the registry has, in the order of the text. */
function registeredServers({ blocks }: ClockView): { from: number; hosts: string[] }[] {
  return blocks
    .flatMap((block) => (block.kind === 'settings' ? block.settings : []))
    .filter(({ name }) => name === 'NtpServer')
    .map(({ at, value }) => ({
      from: at.from,
      hosts: peersIn({ text: value, from: 0, to: 0 }).map(({ host }) => host.toLowerCase()),
    }));
}

const UNLIMITED = 0xffffffff;
/** The default of a server that stands alone: 15 hours. */
const DEFAULT_CORRECTION = '54000';

/** With 0xFFFFFFFF a server follows any time whatever, years off too. */
const unlimited: ClockRule = {
  id: 'clock-command-unlimited',
  severity: 'warning',
  certainty: 'stated',
  *check({ commands }) {
    for (const command of commands) {
      if (command.tool !== 'reg' || command.words[0]?.text.toLowerCase() !== 'add') continue;
      const name = behind(command, '/v');
      const data = behind(command, '/d');
      if (!name || !data || !/^Max(?:Pos|Neg)PhaseCorrection$/i.test(unquoted(name.text))) continue;
      if (settingNumber(unquoted(data.text)) !== UNLIMITED) continue;
      yield {
        at: [rangeOf(data)],
        args: { name: unquoted(name.text) },
        fixes: [fix('limit', false, put(data, DEFAULT_CORRECTION))],
      };
    }
  },
};

/** A domain member takes its time from its domain: with a server of its own it leaves the tree (`otp.md` 6.4). */
const publicPeer: ClockRule = {
  id: 'clock-command-public-peer',
  severity: 'info',
  certainty: 'stated',
  *check(view) {
    if (view.place === 'stand-alone' || view.place === 'pdc') return;
    for (const { command, list, peers } of peerLists(view)) {
      const outside = peers.filter(({ host }) => isPublic(host));
      const flags = command.words.find(({ text }) => /^[/-]syncfromflags:/i.test(text));
      if (outside.length === 0) continue;
      const first = command.words.find(({ to }) => to === list.to);
      const edits = first && flags ? [put(flags, '/syncfromflags:domhier'), removal(view.text, first)] : [];
      yield {
        severity: view.place === 'member' ? 'error' : 'info',
        at: outside.map(rangeOf),
        args: { peers: outside.map(({ host }) => host).join(', ') },
        fixes: edits.length === 0 || looseWords(command, list).length > 0 ? [] : [fix('domain', false, ...edits)],
      };
    }
  },
};

function removal(text: string, { from, to }: Range): TextEdit {
  const start = /\s/.test(text.charAt(from - 1)) ? from - 1 : from;
  return { from: start, to, insert: '' };
}

/** In Windows PowerShell `sc` is Set-Content: `sc config w32time` writes a file called config. */
const scAlias: ClockRule = {
  id: 'clock-command-sc-alias',
  severity: 'error',
  certainty: 'stated',
  *check(view) {
    for (const command of view.commands) {
      if (command.tool !== 'sc' || (command.shell ?? view.shell) !== 'powershell') continue;
      const at = { from: command.from, to: command.from + 2 };
      if (view.text.slice(at.to, at.to + 4).toLowerCase() === '.exe') continue;
      yield { at: [at], fixes: [fix('add-exe', true, behindOf(at, '.exe'))] };
    }
  },
};

/** For a script alone: what was copied out of a console has prompts of course. Pasted back with its prompt, `C:\>w32tm` writes into a file called w32tm, or fails. */
export const promptRule: ClockRule = {
  id: 'clock-command-prompt',
  severity: 'info',
  certainty: 'inferred',
  *check({ commands }) {
    const prompts = commands.flatMap(({ prompt: range }) => (range ? [range] : []));
    if (prompts.length === 0) return;
    yield {
      at: prompts,
      args: { count: prompts.length },
      fixes: [fix('remove', false, ...prompts.map((one) => put(one, '')))],
    };
  },
};

/** What can be wrong with commands that set a clock, the guide's own among them. */
export const commandRules: readonly ClockRule[] = [
  serviceName,
  glued,
  peerFlags,
  unquotedPeers,
  findstr,
  noUpdate,
  startAuto,
  otherServer,
  unlimited,
  publicPeer,
  scAlias,
];
