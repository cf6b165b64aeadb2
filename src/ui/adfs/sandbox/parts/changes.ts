import type { Kit } from '../kit';

/** What the script made of the page, as a short list. */
export function watchChanges(kit: Kit): void {
  const most = 60;
  const list: { what: string; target: string; detail: string }[] = [];
  const brief = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
  const nameOf = (node: Node | null): string => {
    const parts: string[] = [];
    for (let one = node; one instanceof Element && parts.length < 4; one = one.parentNode) {
      const tag = one.tagName.toLowerCase();
      if (one.id !== '') {
        parts.unshift(`#${one.id}`);
        break;
      }
      const [first] = one.classList;
      parts.unshift(first ? `${tag}.${first}` : tag);
    }
    return parts.join(' > ') || '(document)';
  };
  const show = (node: Node): string => {
    if (!(node instanceof Element)) return brief(node.textContent);
    const text = brief(node.textContent);
    return text === '' ? nameOf(node) : `${nameOf(node)}: ${text}`;
  };
  const tell = (what: string, target: Node | null, detail: string): void => {
    const name = nameOf(target);
    const known = list.find(
      (one) =>
        one.what === what &&
        one.target === name &&
        (what !== 'attribute' || one.detail.split('=')[0] === detail.split('=')[0]),
    );
    if (known && (what === 'attribute' || what === 'text' || what === 'value')) known.detail = detail;
    else if (list.length < most && known?.detail !== detail) list.push({ what, target: name, detail });
  };

  const handlers = new Set<string>();
  const handlersOf = (element: Element): string[] =>
    [...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ value }) => value);
  // Of all ways to put a script into a page, only this one makes it run.
  const made = new WeakSet<Element>();
  const create = document.createElement.bind(document);
  document.createElement = (tag: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(tag, options);
    made.add(element);
    return element;
  };
  /** Code that runs without having been rewritten, and what sends the page elsewhere. */
  const lookInto = (root: Element): void => {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      if (element instanceof HTMLScriptElement && made.has(element) && !element.src && element.text.trim() !== '') {
        kit.report({ kind: 'gap', code: 'inline-script', line: null });
      }
      if (handlersOf(element).some((code) => !handlers.has(code))) {
        kit.report({ kind: 'gap', code: 'inline-handler', line: null });
      }
      if (element instanceof HTMLMetaElement && /^refresh$/i.test(element.httpEquiv)) {
        const address = /url\s*=\s*['"]?(.*?)['"]?\s*$/i.exec(element.content)?.[1];
        if (address) kit.leave(address, 'refresh');
      }
    }
  };
  const own = (node: Node): boolean =>
    node instanceof Element ? node.hasAttribute('data-signet') : (node.textContent ?? '').trim() === '';

  const read = (record: MutationRecord): void => {
    const { type, target, attributeName } = record;
    if (own(target) && target !== document) return;
    if (type === 'attributes' && attributeName !== null && target instanceof Element) {
      const value = target.getAttribute(attributeName);
      // What a field holds is compared at the end.
      if (value === record.oldValue || (attributeName === 'value' && target instanceof HTMLInputElement)) return;
      tell('attribute', target, value === null ? `${attributeName}` : `${attributeName}=${brief(value)}`);
      if (/^on/i.test(attributeName) && value !== null) kit.report({ kind: 'gap', code: 'inline-handler', line: null });
      return;
    }
    if (type === 'characterData') tell('text', target.parentNode, brief(target.textContent));
    const replaced = [...record.addedNodes].some((node) => node instanceof Text);
    for (const node of record.removedNodes) {
      // Text in the place of text is one change.
      if (!own(node) && !(replaced && node instanceof Text)) tell('removed', target, show(node));
    }
    for (const node of record.addedNodes) {
      if (own(node)) continue;
      if (node instanceof Element) {
        tell('added', target, show(node));
        lookInto(node);
      } else if (node instanceof Text) tell('text', target, brief(target.textContent));
    }
  };
  const observer = new MutationObserver((records) => records.forEach(read));

  const values = new Map<HTMLInputElement, string>();
  const valueOf = (input: HTMLInputElement): string =>
    input.type === 'checkbox' || input.type === 'radio' ? String(input.checked) : input.value;
  kit.onStart.push(() => {
    for (const element of document.querySelectorAll('*')) for (const code of handlersOf(element)) handlers.add(code);
    for (const input of document.querySelectorAll('input')) values.set(input, valueOf(input));
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeOldValue: true,
    });
  });
  kit.onRest.push(() => {
    observer.takeRecords().forEach(read);
    observer.disconnect();
    for (const [input, before] of values) {
      const after = valueOf(input);
      if (after !== before) tell('value', input, input.type === 'password' ? '\u2022\u2022\u2022' : brief(after));
    }
    for (const one of list) kit.report({ kind: 'change', ...one });
  });
}
