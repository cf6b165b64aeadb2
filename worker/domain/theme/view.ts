import type { AnyNode, Comment } from 'acorn';
import type { AdfsSkin, LineEnd, ThemeBlock, ThemeFarm, ThemeRuleId } from '../../contract';
import { adfsPages } from '../../contract';
import { countLines } from '../core/lines';
import type { Decoded } from '../core/decode';
import type { Rule } from '../core/judge';
import { blocksOf } from './blocks';
import { followFlow, type Flow } from './flow';
import { namesOf, type Names } from './names';
import { cellsOf, skinsOf, type Cells } from './pages';
import { findStock, type Stock } from './stock';
import { readEs5, readTree, type Tree } from './tree';

/** What is known beside the script: of the adapter's INI and of the farm. */
export interface ThemeContext {
  /** KEY_NAME_IN_RESPONSE. */
  callbackName?: string;
  /** MAIN_MFA_TITLE: how the method is called on the choice page. */
  title?: string;
  farm?: ThemeFarm;
}

/** What there is only when the script can be read. Microsoft's own statements are left out of `nodes`. */
export interface Script {
  tree: Tree;
  names: Names;
  flow: Flow;
  nodes: readonly AnyNode[];
  comments: readonly Comment[];
  stock: Stock | null;
  es5: { ok: true } | { ok: false; at: number };
}

/** What a rule may ask. Everything is computed once a file. */
export interface ThemeView {
  text: string;
  form: Pick<Decoded, 'encoding' | 'bom' | 'certainty'>;
  eol: LineEnd;
  lines: number;
  context: ThemeContext;
  farm: ThemeFarm;
  /** The skins the farm may show, and all pages in them. */
  skins: readonly AdfsSkin[];
  cells: Cells;
  script: Script | null;
  /** Why there is no script, and where. */
  fault: { why: 'syntax' | 'depth'; at: number } | null;
  blocks: readonly ThemeBlock[];
  /** Line of a marker of ours that has no partner. */
  brokenLine: number | null;
}

export type ThemeRule = Rule<ThemeRuleId, ThemeView>;

export function viewTheme(decoded: Decoded, context: ThemeContext): ThemeView {
  const { text } = decoded;
  const farm = context.farm ?? {};
  const skins = skinsOf(farm);
  const cells = cellsOf(adfsPages, skins);
  const read = readTree(text);
  const script = read.ok ? scriptOf(text, read.tree, cells) : null;
  return {
    text,
    form: decoded,
    ...countLines(text),
    context,
    farm,
    skins,
    cells,
    script,
    fault: read.ok ? null : read,
    ...blocksOf(text, script?.stock ?? null),
  };
}

function scriptOf(text: string, tree: Tree, cells: Cells): Script {
  const names = namesOf(tree);
  const stock = findStock(text, tree);
  const isStock = (node: AnyNode): boolean => stock?.intact.has(node) ?? false;
  let end = -1;
  const nodes = tree.nodes.filter((node) => {
    if (isStock(node)) end = node.end;
    return node.type === 'Program' || node.start >= end;
  });
  return {
    tree,
    names,
    flow: followFlow(tree, names, cells, isStock),
    nodes,
    comments: tree.comments,
    stock,
    es5: readEs5(text),
  };
}
