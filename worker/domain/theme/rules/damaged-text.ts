import type { Fix, Range, TextEdit } from '../../../contract';
import { jsString } from '../../core/escape';
import { fix } from '../../core/judge';
import { short } from '../cures';
import { writtenTexts } from '../lexical';
import type { ThemeRule } from '../view';

/** UTF-8 or CP949 read as something else, and what is left when a character was given up. */
const MOJIBAKE =
  /\ufffd|\u5360\uc3d9\uc619|[\u00a1-\u00ff]{4,}|\u00c3[\u00a0-\u00bf]|(?:[\u00ea-\u00ed][\u0080-\u00bf\u0152-\u017e\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,}/;
/**
 * A question mark in a word, in front of one, or in front of a full stop: `ki?m`, `?登`, `?。`. Not that of an address.
 */
const LOST = /\p{L}\?+(?![\w-]+=)\p{L}|(?:^|[\s>'"(])\?+[^\0-\x7f]|\?[\u3001\u3002\uff0c\uff01]/u;
/** Spanish words as a code page without accents leaves them. */
const UNACCENTED = /\b(autenticacion|solucion|sesion|informacion|verificacion|contrasena|configuracion)\b/i;

/**
 * The sentences of the guide's script as its own page shows them, after a code page took letters from them (D13; seed
 * lines 975, 979, 983), and what they said.
 */
const known: readonly (readonly [damaged: string, restored: string])[] = [
  ['正在??新的?合??解?方案', '正在测试新的复合认证解决方案'],
  ['?登?', '请登录'],
  ['菜?', '菜单'],
  ['ki?m tra gi?i phap xac th?c k?t h?p m?i', 'kiểm tra giải pháp xác thực kết hợp mới'],
  ['vui long đ?ng nh?p vao trinh đ?n', 'vui lòng đăng nhập vào trình đơn'],
  ['solucion de autenticacion compleja', 'solución de autenticación compleja'],
  ['Inicie sesion en el menu', 'Inicie sesión en el menú'],
];

/** Letters lost on the way through a code page: users read question marks (D13). */
export const damagedText: ThemeRule = {
  id: 'theme-damaged-text',
  severity: 'warning',
  certainty: 'inferred',
  *check(view) {
    for (const range of writtenTexts(view)) {
      const text = view.text.slice(range.from, range.to);
      const found = damageIn(text);
      if (!found) continue;
      const fixes = view.script ? restore(text, range) : [];
      yield {
        at: [range],
        args: { text: short(text.slice(Math.max(0, found.from - 12), found.from + 30)) },
        certainty: fixes.length > 0 ? 'stated' : 'inferred',
        fixes,
      };
    }
  },
};

function damageIn(text: string): Range | null {
  const beyondAscii = /[^\0-\x7f]/.test(text);
  const match =
    (beyondAscii && (MOJIBAKE.exec(text) ?? LOST.exec(text))) ||
    (isLost(text) && /\?\?/.exec(text)) ||
    UNACCENTED.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}

/** Question marks where words were: at least two groups of them, and more than all else. */
function isLost(text: string): boolean {
  if (!text.includes('??')) return false;
  const groups = text.split(/[^?]+/).filter((group) => group.length > 1);
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  return groups.length > 1 && count > text.replace(/[?\s]+/g, '').length;
}

/** Written as escapes, so that no code page can take anything from it again. */
function restore(text: string, { from }: Range): Fix[] {
  const edits: TextEdit[] = [];
  let left = text;
  for (const [damaged, restored] of known) {
    for (let at = text.indexOf(damaged); at !== -1; at = text.indexOf(damaged, at + damaged.length))
      edits.push({ from: from + at, to: from + at + damaged.length, insert: jsString(restored).slice(1, -1) });
    left = left.replaceAll(damaged, '');
  }
  return edits.length > 0 && !damageIn(left) ? [fix('restore', false, ...edits)] : [];
}
