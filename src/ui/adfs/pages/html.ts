/** Markup of our own making. It only ever travels to the sandbox as text and is never put into our page. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | null;
type Attributes = Readonly<Record<string, string | number | true | undefined>>;

const empty = new Set(['meta', 'link', 'input', 'img', 'base']);

/** Text and values of attributes, with every sign that means something in markup written out. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** One element; strings among its children are text. */
export function el(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): Html {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
  const head = `<${tag}${list}>`;
  return { html: empty.has(tag) ? head : `${head}${join(children).html}</${tag}>` };
}

export function join(children: readonly Child[]): Html {
  return {
    html: children.map((one) => (one === null ? '' : typeof one === 'string' ? escapeHtml(one) : one.html)).join(''),
  };
}

/** A script of the page. Line feeds around it, so that none of its lines is shared with markup. */
export function script(code: string): Html {
  return { html: `<script type="text/javascript">\n//<![CDATA[\n${code.trim()}\n//]]>\n</script>\n` };
}

/** A value as JavaScript that may stand inside of markup. */
export function literal(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
