import type { Deployment, DiagnosisFile, DiagnosisRuleId, Place, Range } from '../../../../contract';
import type { Rule } from '../../../core/judge';
import { blocksOf, type Block } from '../blocks';
import { assembliesOf, typeNamesIn, type AssemblyList } from '../gac';
import type { Notes } from '../scan';
import { readTranscript, type Transcript } from '../transcript';

/** What a file was found to be while it was read. */
export interface ReadFile {
  file: DiagnosisFile;
  notes: Notes;
  /** More than one encoding. */
  mixed: boolean;
  /** Lines of no encoding. */
  damaged: number;
  dates: { count: number; example: string } | null;
  isEvtx: boolean;
}

/** A file with what the outputs of commands in it say. */
export interface FileView extends ReadFile {
  blocks: readonly Block[];
  assemblies: AssemblyList;
  transcript: Transcript | null;
  typeNames: readonly { assembly: string; version: string; at: Range }[];
  place(range: Range): Place;
}

export interface DiagnosisView {
  files: readonly FileView[];
  deployment: Deployment | undefined;
  /** Records that are not listed. */
  more: number;
}

export type DiagnosisRule = Rule<DiagnosisRuleId, DiagnosisView>;

const NO_ASSEMBLIES: AssemblyList = { assemblies: [], isWhole: false };
/** Commands print this much at most; what is larger is a log. */
const OUTPUT = 4 * 1024 * 1024;
const listing = new Set(['provider-list', 'web-config', 'web-theme', 'adfs-properties', 'transcript']);

export function viewOf(read: ReadFile): FileView {
  const { kind, text, name } = read.file;
  const isOutput = text.length <= OUTPUT && read.file.refused === null;
  const isTranscript = isOutput && kind === 'transcript';
  return {
    ...read,
    blocks: isOutput && listing.has(kind) ? blocksOf(text) : [],
    assemblies: isOutput && (kind === 'assemblies' || isTranscript) ? assembliesOf(text) : NO_ASSEMBLIES,
    transcript: isTranscript ? readTranscript(text) : null,
    typeNames: isTranscript ? typeNamesIn(text) : [],
    place: ({ from, to }) => ({ ...(name !== null && { file: name }), from, to }),
  };
}

/** Objects that have a property, of all files. */
export function* blocksWith(view: DiagnosisView, name: string): Generator<{ file: FileView; block: Block }> {
  for (const file of view.files) for (const block of file.blocks) if (block.properties.has(name)) yield { file, block };
}
