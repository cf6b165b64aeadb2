import { inBoth, languageNames, locale, locales, type Locale } from '../../i18n';
import { tools } from '../../tools';
import { commands, toolOf, workbench, type Command, type CommandGroup, type Names } from '../../workbench';
import { openNetwork, openShortcuts } from '../dialogs';
import { en as frameEn } from '../messages.en';
import { ko as frameKo } from '../messages.ko';
import { chooseLocale, chooseTheme } from '../preferences';
import { router } from '../router.svelte';
import { themes } from '../settings';
import { theme } from '../theme.svelte';
import { en } from './messages.en';
import { ko } from './messages.ko';
import type { Candidate } from './match';

const both = (pick: (texts: typeof en) => string): Names => inBoth({ en, ko }, pick);
const frame = (pick: (texts: typeof frameEn) => string): Names => inBoth({ en: frameEn, ko: frameKo }, pick);

/** All commands there are now: where to go, what the tool on the screen offers, and what the frame does. */
export function allCommands(): Candidate[] {
  return [goGroup(), ...commands.groups, fileGroup(), viewGroup(), helpGroup()].flatMap(({ names, commands: list }) =>
    list().map((command) => ({ command, group: names })),
  );
}

function goGroup(): CommandGroup {
  return {
    names: both((texts) => texts.groups.go),
    commands: () =>
      tools.map(({ id, names }) => ({ id: `go-${id}`, names, words: 'go 이동', run: () => router.go(id) })),
  };
}

function fileGroup(): CommandGroup {
  const earlier = workbench.earlier.list.map(({ file }, at): Command => {
    const run = (): void => {
      void workbench.bringBack(file);
      router.go(toolOf[file.kind]);
    };
    return {
      id: `earlier-${at}`,
      names: both((texts) => texts.earlier(file.document.name)),
      words: 'recent 최근 파일',
      run,
    };
  });
  const open: Command = {
    id: 'open',
    names: both((texts) => texts.open),
    words: 'file upload',
    run: () => void openFile(),
  };
  const sample: Command = {
    id: 'sample',
    names: both((texts) => texts.sample),
    words: 'example demo 예제 견본',
    run: () => void workbench.openSample(),
  };
  return { names: both((texts) => texts.groups.file), commands: () => [open, sample, ...earlier] };
}

function viewGroup(): CommandGroup {
  const languages = locales
    .filter((one) => one !== locale.current)
    .map((one: Locale): Command => {
      const names = both((texts) => texts.language(languageNames[one]));
      return { id: `language-${one}`, names, words: 'korean english 한글 영어 영문', run: () => chooseLocale(one) };
    });
  const colours = themes
    .filter((one) => one !== theme.current)
    .map((one): Command => {
      const names = {
        en: en.theme(frameEn.themes[one]),
        ko: ko.theme(frameKo.themes[one]),
      };
      return {
        id: `theme-${one}`,
        names,
        words: 'theme mode night 테마 모드 다크 라이트',
        run: () => chooseTheme(one),
      };
    });
  const print: Command = {
    id: 'print',
    names: both((texts) => texts.print),
    words: 'report pdf 출력 보고서',
    run: () => window.print(),
  };
  return { names: both((texts) => texts.groups.view), commands: () => [...languages, ...colours, print] };
}

function helpGroup(): CommandGroup {
  return {
    names: both((texts) => texts.groups.help),
    commands: () => [
      {
        id: 'shortcuts',
        names: both((texts) => texts.shortcuts),
        words: 'hotkeys keys help 도움말 핫키',
        keys: '?',
        run: () => void openShortcuts(),
      },
      {
        id: 'network',
        names: frame((texts) => texts.network),
        words: 'csp security self-test version 보안 점검 버전 업데이트',
        run: () => void openNetwork(),
      },
    ],
  };
}

/** As the button that opens files does; where the browser has no picker that can save, by a plain file field. */
async function openFile(): Promise<void> {
  if (await workbench.pick()) return;
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  const done = (): void => {
    input.remove();
    void workbench.take([...(input.files ?? [])]);
  };
  input.addEventListener('change', done, { once: true });
  input.addEventListener('cancel', () => input.remove(), { once: true });
  document.body.append(input);
  input.click();
}
