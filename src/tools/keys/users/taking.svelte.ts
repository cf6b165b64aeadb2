import { AuditState } from '../audit/audit.svelte';
import { CodeImport } from '../enrol/code-import.svelte';
import { keys } from '../keys.svelte';
import { ListImport } from './list-import.svelte';

export type Panel = 'list' | 'csv' | 'codes' | 'bulk' | 'enrol';

const isPicture = ({ type, name }: File): boolean =>
  type.startsWith('image/') || /\.(png|jpe?g|gif|webp|bmp)$/i.test(name);
const isList = ({ type, name }: File): boolean => type === 'text/csv' || /\.(csv|tsv|txt|log)$/i.test(name);
const ENROLMENT = /^\s*otpauth(?:-migration)?:\/\//i;
const ROWS = /^[^\n]*[,;\t][^\n]*(?:\r?\n|$)/;

/** Takes what is dropped or pasted anywhere while the tool is on the screen; the rest is the frame's matter. */
export class Taking {
  panel = $state<Panel>('list');
  readonly list = new ListImport();
  readonly codes = new CodeImport();
  readonly audit = new AuditState();

  readonly drop = (event: DragEvent): void => {
    if (this.files([...(event.dataTransfer?.files ?? [])])) event.preventDefault();
  };

  readonly paste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!data) return;
    const text = data.getData('text/plain');
    const taken = this.files([...data.files]) || this.addresses(text) || (!isTyped(event) && this.#rows(text));
    if (taken) event.preventDefault();
  };

  /** False when none of them is for this tool. */
  files(files: readonly File[]): boolean {
    const pictures = files.filter(isPicture);
    const [list] = files.filter(isList);
    if (pictures.length > 0) {
      this.#show('codes');
      void this.codes.takePictures(pictures);
    } else if (list) {
      this.listFile([list]);
    } else return false;
    return true;
  }

  listFile([file]: readonly File[]): void {
    if (!file) return;
    if (keys.tab === 'audit') return void this.audit.takeFile([file]);
    this.#show('csv');
    void this.list.takeFile([file]);
  }

  /** Takes `otpauth:` addresses. False when it is something else. */
  addresses(text: string): boolean {
    if (!ENROLMENT.test(text)) return false;
    this.#show('codes');
    void this.codes.takeText(text);
    return true;
  }

  #rows(text: string): boolean {
    if ((keys.tab !== 'users' && keys.tab !== 'audit') || !ROWS.test(text.trimStart())) return false;
    if (keys.tab === 'audit') this.audit.takeText(text);
    else {
      this.#show('csv');
      void this.list.takeText(text);
    }
    return true;
  }

  #show(panel: Panel): void {
    keys.tab = 'users';
    this.panel = panel;
  }
}

function isTyped(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
