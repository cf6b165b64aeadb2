import { claimText, valuePlace, type PolicyView } from './policy-view';
import { directionOf, RESPONSE_NAME } from './direction';
import type { AdapterRule } from './severities';

/** IIS and ASP.NET take so much of a query, and old browsers of an address (`tokens.md` 5). */
const MOST_ADDRESS = 2048;
/** A response token is about so long. */
const RESPONSE_LENGTH = 320;

const JWT = /[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/;

/** Judges `rtn`: where the browser is sent with the result of the sign-in. */
export function judgeReturnAddress(view: PolicyView): void {
  const member = view.members.get('rtn');
  const text = claimText(view, 'rtn');
  if (!member || !text?.trim()) return;
  const at = [valuePlace(member)];
  const add = (rule: AdapterRule, args: Record<string, string | number> = {}, severity?: 'warning' | 'error') => {
    view.found.add(rule, { at, args, anchor: String(args['reason'] ?? ''), ...(severity && { severity }) });
  };
  const url = addressOf(text);
  const scheme = /^\s*([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1]?.toLowerCase();
  if (scheme !== 'https') add('token-rtn-scheme', { reason: scheme === 'http' ? 'http' : scheme ? 'other' : 'none' });
  judgeDisguise(text, url, add);
  if (!url) return;
  const service = view.contract?.serviceName;
  if (service && url.hostname !== service.toLowerCase()) add('token-rtn-host', { host: url.hostname, service });
  if (service && !url.pathname.toLowerCase().startsWith('/adfs/')) add('token-rtn-path', { reason: 'path' });
  if (url.hash) add('token-rtn-path', { reason: 'fragment' });
  if (url.search && leadsOn(url)) add('token-rtn-redirect');
  if (JWT.test(url.search)) add('token-rtn-token');
  judgeLength(view, text, add);
}

type Add = (rule: AdapterRule, args?: Record<string, string | number>, severity?: 'warning' | 'error') => void;

function addressOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** What makes an address lead elsewhere than it seems to. */
function judgeDisguise(text: string, url: URL | null, add: Add): void {
  const authority = /^[^/?#]*\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (authority.includes('@')) add('token-rtn-disguised', { reason: 'user' });
  if (text.includes('\\')) add('token-rtn-disguised', { reason: 'backslash' });
  if (hasControl(text)) add('token-rtn-disguised', { reason: 'control' });
  if (url?.hostname.includes('xn--') || /[^\x20-\x7e]/.test(host))
    add('token-rtn-disguised', { reason: 'letters' }, 'warning');
  if (url?.port) add('token-rtn-disguised', { reason: 'port' }, 'warning');
}

const hasControl = (text: string): boolean => [...text].some((character) => character <= ' ' || character === '\x7f');

/** A parameter that is itself an address of another host. */
const leadsOn = (url: URL): boolean =>
  [...url.searchParams.values()].some((value) => {
    const inner = /^(?:https?:)?[\\/]{2}([^\\/?#]+)/i.exec(value)?.[1];
    return inner !== undefined && inner.toLowerCase() !== url.host;
  });

/** By GET, the response token comes back in the query of this address. */
function judgeLength(view: PolicyView, text: string, add: Add): void {
  if (claimText(view, 'returnMethod')?.toLowerCase() !== 'get') return;
  const response = view.siblings.find((sibling) => directionOf(sibling) === 'response');
  const name = view.contract?.callbackName ?? RESPONSE_NAME;
  const length = text.length + name.length + 2 + (response?.token.length ?? RESPONSE_LENGTH);
  if (length > MOST_ADDRESS) add('token-rtn-len', { length, most: MOST_ADDRESS });
}
