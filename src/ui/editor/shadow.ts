/**
 * A shadow root with an element that fills it. CodeMirror's styles reach it as constructed sheets, which
 * `style-src 'self'` allows; in the document itself they would be a `<style>` element, which it forbids.
 */
export function shadowOf(host: HTMLElement): { root: ShadowRoot; parent: HTMLElement } {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const parent = document.createElement('div');
  parent.style.height = '100%';
  root.replaceChildren(parent);
  return { root, parent };
}
