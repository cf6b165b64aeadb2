import type { AnyNode } from 'acorn';
import { short } from '../cures';
import { placeOf } from '../tree';
import { headOf, methodOf, propertyOf, textOf } from '../values';
import type { Script, ThemeRule } from '../view';

/**
 * `default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:`, the header of AD FS 2019 on and of 2016
 * with its update (`adfs.md` 0.6, 3.4), keeps everything from other hosts out. 2012 R2 sends no such header.
 */
export const blockedLoad: ThemeRule = {
  id: 'theme-blocked-load',
  severity: 'warning',
  certainty: 'stated',
  *check({ script, farm }) {
    if (!script || farm.serverVersion === '2012R2') return;
    for (const node of script.nodes) {
      const address = loadedBy(node, script);
      const blocked = address && blockedPart(address.text, address.isImage, farm.serviceName);
      if (address && blocked !== null && blocked !== undefined)
        yield { at: [placeOf(address.node)], args: { address: short(blocked) }, anchor: short(blocked) };
    }
  },
};

interface Address {
  node: AnyNode;
  text: string;
  isImage: boolean;
}

function loadedBy(node: AnyNode, script: Script): Address | null {
  const { names } = script;
  const given = (value: AnyNode | undefined, isImage = false): Address | null => {
    const text = value && headOf(value, names);
    return value && text !== undefined ? { node: value, text, isImage } : null;
  };
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression') {
    const name = propertyOf(node.left, names);
    if (name === 'src') return given(node.right);
    if (name === 'href') return isSheet(node.left.object, script) ? given(node.right) : null;
    if (name === 'backgroundImage' || name === 'background') return inUrl(node.right, script);
    if (name === 'innerHTML' || name === 'outerHTML') return inMarkup(node.right, script);
    return null;
  }
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
    return /^(Worker|SharedWorker|EventSource|WebSocket)$/.test(node.callee.name) ? given(node.arguments[0]) : null;
  if (node.type !== 'CallExpression') return null;
  if (node.callee.type === 'Identifier')
    return /^(fetch|importScripts|SetIllustrationImage)$/.test(node.callee.name) ? given(node.arguments[0]) : null;
  const method = methodOf(node, names);
  const [first, second] = node.arguments;
  if (method?.name === 'open' && first && /^(get|post|put|head)$/i.test(textOf(first, names) ?? ''))
    return given(second);
  if (method?.name === 'sendBeacon' || method?.name === 'fetch') return given(first);
  if (method?.name !== 'setAttribute' || !first) return null;
  const attribute = textOf(first, names);
  return attribute === 'src' || (attribute === 'href' && isSheet(method.object, script)) ? given(second) : null;
}

/** A `link` element, by what it is made with or called; the address of an `a` is only gone to. */
function isSheet(object: AnyNode, { names }: Script): boolean {
  const variable = object.type === 'Identifier' ? names.variableOf(object) : undefined;
  const made = variable && names.soleValue(variable);
  const method = made && methodOf(made, names);
  const [tag] = method?.name === 'createElement' ? method.call.arguments : [];
  return tag !== undefined && textOf(tag, names)?.toLowerCase() === 'link';
}

function inUrl(value: AnyNode, { names }: Script): Address | null {
  const found = /url\(\s*["']?([^"')\s]+)/i.exec(headOf(value, names) ?? '');
  return found?.[1] === undefined ? null : { node: value, text: found[1], isImage: true };
}

function inMarkup(value: AnyNode, { names }: Script): Address | null {
  const text = (headOf(value, names) ?? '').slice(0, 4000);
  const found = /<(img|script|iframe|link|video|audio|source)\b[^>]*?\s(?:src|href)=["']?([^"'\s>]+)/i.exec(text);
  return found?.[2] === undefined ? null : { node: value, text: found[2], isImage: found[1]?.toLowerCase() === 'img' };
}

/** The part of an address the policy stops at, or null. An image may be `data:`, nothing else. */
function blockedPart(address: string, isImage: boolean, serviceName: string | undefined): string | null {
  const host = /^(?:(?:https?|wss?):)?\/\/([^/?#]*)/i.exec(address)?.[1];
  if (host !== undefined) {
    const isOwn = serviceName !== undefined && host.replace(/:443$/, '').toLowerCase() === serviceName.toLowerCase();
    return host === '' || isOwn ? null : host;
  }
  const scheme = /^(blob|data|filesystem):/i.exec(address)?.[1]?.toLowerCase();
  // Of `src` alone it is not known whether it is an image's.
  return scheme === undefined || (scheme === 'data' && (isImage || /^data:image\//i.test(address)))
    ? null
    : `${scheme}:`;
}
