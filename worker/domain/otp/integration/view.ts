import type { NativeImport } from './imports';

/** What is pasted, as its rules see it. */
export interface IntegrationView {
  text: string;
  imports: readonly NativeImport[];
  bits: 32 | 64 | null;
}
