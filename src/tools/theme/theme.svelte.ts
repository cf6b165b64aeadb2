import type { RuleWords, ThemeSpec } from '../../../worker/contract';
import type { ThemeFile } from '../../workbench';
import { FileView } from '../file-view.svelte';
import { toolCommands } from './commands';
import { Composing } from './features/composing.svelte';
import { FeaturesDraft } from './features/draft.svelte';
import type { Layout } from './layout.svelte';
import { RehearsalState } from './rehearse/rehearsal.svelte';
import { themeWords } from './words';

/** What the Sign-in theme page shows of the open script, and what a person can do to it. */
export class ThemeState extends FileView<ThemeFile> {
  readonly layout: Layout;
  /** Features that are being put together; not in the script before they are written into it. */
  readonly draft: FeaturesDraft;
  readonly composing = new Composing(() => this);
  readonly rehearsal: RehearsalState;
  protected readonly defaultName = 'onload.js';

  /** Our block in the script, the first where there are several. */
  readonly block = $derived.by(() => this.file.report.blocks.find((block) => block.kind === 'signet') ?? null);
  /** What the block was written from; null without one, and when a hand changed it. */
  readonly spec = $derived.by((): ThemeSpec | null => (this.block?.kind === 'signet' ? this.block.spec : null));

  constructor(file: ThemeFile, layout: Layout) {
    super(file, toolCommands);
    this.layout = layout;
    this.draft = new FeaturesDraft(this.spec?.features ?? []);
    this.rehearsal = new RehearsalState(file, this.draft, this.composing);
  }

  protected ruleWords(rule: string): RuleWords | undefined {
    return themeWords.current?.rules[rule];
  }

  protected openSource(): void {
    this.layout.tab = 'script';
    this.layout.script = 'source';
  }
}
