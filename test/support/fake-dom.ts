import { createContext, runInContext } from 'node:vm';

/** An element with as much of the DOM as scripts of ours use, and no more: what is missing throws when it is used. */
export class FakeElement {
  readonly children: FakeElement[] = [];
  readonly style: Record<string, string> = {};
  readonly attributes: Record<string, string> = {};
  parentNode: FakeElement | null = null;
  id = '';
  lang = '';
  className = '';
  value = '';
  focused = false;
  /** Of a text node. */
  text: string | null = null;
  submit?: () => void;

  constructor(readonly tagName: string) {}

  get firstChild(): FakeElement | null {
    return this.children[0] ?? null;
  }

  get nextSibling(): FakeElement | null {
    const { children = [] } = this.parentNode ?? {};
    return children[children.indexOf(this) + 1] ?? null;
  }

  get textContent(): string {
    if (this.text !== null) return this.text;
    return this.children.map((child) => (child.tagName === 'br' ? '\n' : child.textContent)).join('');
  }

  set textContent(text: string) {
    this.children.splice(0);
    if (text !== '') this.appendChild(textNode(text));
  }

  appendChild(child: FakeElement): FakeElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: FakeElement, before: FakeElement | null): FakeElement {
    if (child === before) return child;
    child.parentNode?.removeChild(child);
    const at = before === null ? this.children.length : this.children.indexOf(before);
    if (at === -1) throw new Error('NotFoundError');
    this.children.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: FakeElement): FakeElement {
    const at = this.children.indexOf(child);
    if (at === -1) throw new Error('NotFoundError');
    this.children.splice(at, 1);
    child.parentNode = null;
    return child;
  }

  contains(other: FakeElement): boolean {
    return other === this || this.children.some((child) => child.contains(other));
  }

  getAttribute(name: string): string | null {
    return this.attributes[name] ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  getElementsByTagName(name: '*'): FakeElement[] {
    if (name !== '*') throw new Error('not here');
    return this.children
      .filter(({ text }) => text === null)
      .flatMap((child) => [child, ...child.getElementsByTagName('*')]);
  }

  focus(): void {
    this.focused = true;
  }
}

function textNode(text: string): FakeElement {
  const node = new FakeElement('#text');
  node.text = text;
  return node;
}

/** `el('a#id.class name=x', ...children)`: a tag with id, class and attributes; strings are text. */
export function el(head: string, ...content: (FakeElement | string)[]): FakeElement {
  const [tag = '', ...pairs] = head.split(' ');
  const [, name = 'div', id = '', className = ''] = /^([a-z]+)(?:#([^.]+))?(?:\.(.+))?$/.exec(tag) ?? [];
  const element = new FakeElement(name);
  element.id = id;
  element.className = className.replaceAll('.', ' ');
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    element.setAttribute(pair.slice(0, at), pair.slice(at + 1));
  }
  for (const part of content) element.appendChild(typeof part === 'string' ? textNode(part) : part);
  return element;
}

export interface FakePage {
  body: FakeElement;
  globals?: Record<string, unknown>;
}

export interface FakeVisit {
  search?: string;
  languages?: string[];
  userAgent?: string;
  nowMs?: number;
  /** Null: the browser has none. */
  storage?: Map<string, string> | null;
}

export interface FakeResult {
  body: FakeElement;
  byId: (id: string) => FakeElement | null;
  /** What was submitted: the name of the form and the value of its AuthMethod field. */
  submitted: string[];
  logged: string[];
  scripts: FakeElement[];
  globals: Record<string, unknown>;
}

/** Runs a script as the last element of the page's body, then lets `load` happen. What the script throws is thrown. */
export function visit(code: string, { body, globals = {} }: FakePage, how: FakeVisit = {}): FakeResult {
  const {
    search = '',
    languages = ['en-US'],
    userAgent = 'Test',
    nowMs = Date.UTC(2026, 0, 5),
    storage = new Map<string, string>(),
  } = how;
  const head = new FakeElement('head');
  const all = () => [body, ...body.getElementsByTagName('*')];
  const byId = (id: string) => all().find((element) => element.id === id) ?? null;
  const logged: string[] = [];
  const submitted: string[] = [];
  const loaders: (() => void)[] = [];
  const forms: Record<string, FakeElement> = {};
  for (const element of all().filter(({ tagName }) => tagName === 'form')) {
    forms[element.id] = element;
    element.submit = () => {
      const method = element.getElementsByTagName('*').find((field) => field.getAttribute('name') === 'AuthMethod');
      submitted.push(`${element.id}:${method?.value ?? ''}`);
    };
  }
  const window: Record<string, unknown> = {
    ...globals,
    console: { log: (line: string) => logged.push(line) },
    location: { search },
    navigator: { languages, language: languages[0] ?? '', userAgent },
    addEventListener: (event: string, listener: () => void) => {
      if (event !== 'load') throw new Error(`no event ${event}`);
      loaders.push(listener);
    },
    document: {
      readyState: 'loading',
      body,
      head,
      forms,
      getElementById: byId,
      getElementsByName: (name: string) => all().filter((element) => element.getAttribute('name') === name),
      createElement: (tag: string) => new FakeElement(tag),
      createTextNode: textNode,
    },
  };
  Object.defineProperty(window, 'sessionStorage', {
    get() {
      if (!storage) throw new Error('SecurityError');
      return {
        getItem: (key: string) => storage.get(key) ?? null,
        setItem: (key: string, value: string) => storage.set(key, value),
      };
    },
  });
  window['window'] = window;
  const context = createContext(window);
  runInContext(`var RealDate = Date; Date = function () { return new RealDate(${nowMs}); };`, context);
  runInContext(code, context);
  for (const loader of loaders) loader();
  return { body, byId, submitted, logged, scripts: head.children, globals: window };
}
