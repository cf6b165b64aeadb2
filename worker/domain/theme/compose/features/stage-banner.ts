import type { ThemeStageBanner } from '../../../../contract';
import type { FeatureScript } from './script';

/** White on these has a contrast of 4.5 and more. */
const COLORS = { red: '#a4262c', orange: '#a74109', blue: '#005a9e', green: '#0b6a0b', gray: '#505050' } as const;

/** A bar across the top of the window; what is below it can still be clicked. */
export const stageBanner = (id: string, { color }: ThemeStageBanner): FeatureScript => ({
  helpers: ['isOn', 'element'],
  source:
    `
var node;
if (!isOn(d.pages)) { return; }
node = element("div", "signet-${id}", "position:fixed;top:0;left:0;right:0;z-index:1000;pointer-events:none;padding:4px;` +
    `background:${COLORS[color]};color:#fff;font-weight:bold;text-align:center", d.text);
node.setAttribute("role", "note");
document.body.insertBefore(node, document.body.firstChild);`,
});
