import type { Component } from 'svelte';
import type { Locale } from '../i18n';

/** What the frame knows of a tool without loading it. */
export interface Tool {
  /** Its folder and its address. */
  id: string;
  /** Place in the navigation. */
  order: number;
  names: Readonly<Record<Locale, string>>;
  /** Its address may have a second name: what of it is meant. */
  parts?: true;
  load: () => Promise<Component>;
}

export function defineTool(tool: Tool): Tool {
  return tool;
}
