import type { ThemeNotice } from '../../../../contract';
import { instantOf } from '../spec';
import type { FeatureScript } from './script';

const LOOKS = {
  info: 'border-left:4px solid #0067b8;background:#eff6fc;color:#1b1b1b',
  warning: 'border-left:4px solid #c19c00;background:#fff8db;color:#1b1b1b',
} as const;

/** A notice on the pages chosen, while it holds by the clock of the user's device. */
export function notice(id: string, { place, look, from, until }: ThemeNotice): FeatureScript {
  const insert = place === 'top' ? 'atTop' : 'atFoot';
  const bounds = [
    from === undefined ? '' : `now < ${instantOf(from) ?? 0}`,
    until === undefined ? '' : `now >= ${instantOf(until) ?? 0}`,
  ].filter(Boolean);
  return {
    helpers: ['isOn', 'element', insert],
    source: `
var now = new Date().getTime();
var node;
if (${[...bounds, '!isOn(d.pages)'].join(' || ')}) { return; }
node = element("div", "signet-${id}", "${LOOKS[look]};padding:8px 12px;margin:8px 0;font-size:14px", d.text);
node.setAttribute("role", "note");
${insert}(node);`,
  };
}
