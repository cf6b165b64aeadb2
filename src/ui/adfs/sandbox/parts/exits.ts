import type { Kit } from '../kit';

/** Forms are told of and not sent. A frame that may send none does not even tell its own scripts of them. */
export function catchForms(kit: Kit): void {
  const describe = (form: HTMLFormElement): string =>
    form.getAttribute('id') ?? form.getAttribute('name') ?? String([...document.forms].indexOf(form));

  const fieldsOf = (form: HTMLFormElement, submitter: HTMLElement | null): [string, string][] => {
    const secret = new Set(
      [...form.querySelectorAll('input[type=password]')].map((input) => input.getAttribute('name')),
    );
    const data = [...new FormData(form)].map(([name, value]): [string, string] => {
      const text = typeof value === 'string' ? value : '';
      return [name, secret.has(name) && text !== '' ? '\u2022\u2022\u2022' : text];
    });
    const name = submitter?.getAttribute('name');
    if (name) data.push([name, submitter?.getAttribute('value') ?? '']);
    return data;
  };
  const send = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
    const method = submitter?.getAttribute('formmethod') ?? form.getAttribute('method') ?? 'get';
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
    kit.report({
      kind: 'submit',
      form: describe(form),
      method: method.toLowerCase(),
      url: kit.resolve(action),
      fields: fieldsOf(form, submitter),
    });
  };
  const ask = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
    if (!form.noValidate && !form.reportValidity()) return;
    if (form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter })))
      send(form, submitter);
  };
  HTMLFormElement.prototype.submit = function () {
    send(this, null);
  };
  HTMLFormElement.prototype.requestSubmit = function (submitter?: HTMLElement | null) {
    ask(this, submitter ?? null);
  };
  window.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element) || event.target.closest('a[href], area[href]'))
      return;
    const button = event.target.closest<HTMLInputElement | HTMLButtonElement>(
      'button, input[type=submit], input[type=image]',
    );
    if (!button?.form || (button.type !== 'submit' && button.type !== 'image')) return;
    event.preventDefault();
    if (!button.disabled) ask(button.form, button);
  });
}

/** Links are told of and not followed. */
export function catchLinks(kit: Kit): void {
  const follow = (link: HTMLAnchorElement | HTMLAreaElement): boolean => {
    const address = link.getAttribute('href');
    if (address === null) return false;
    if (/^\s*javascript:/i.test(address)) {
      if (!/^\s*javascript:\s*(void\s*\(?\s*0?\s*\)?|;)?\s*;?\s*$/i.test(address)) kit.gap('dynamic-code');
      return false;
    }
    kit.leave(address, link.target === '' || link.target === '_self' ? 'link' : 'window');
    return true;
  };
  window.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href], area[href]');
    if (link && follow(link)) event.preventDefault();
  });
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function () {
    // No listener of ours hears one that is not in the page.
    if (this instanceof HTMLAnchorElement && !this.isConnected) follow(this);
    else click.call(this);
  };
}

/** Windows, dialogs, and what else would lead out of the page or take it away. */
export function closeExits(kit: Kit): void {
  window.open = (address?: string | URL) => {
    kit.leave(String(address ?? ''), 'window');
    return null;
  };
  const dialog =
    (how: string, answer: unknown) =>
    (text: unknown = '') => {
      kit.report({ kind: 'dialog', how, text: `${text as string}` });
      return answer;
    };
  Object.assign(window, {
    alert: dialog('alert', undefined),
    confirm: dialog('confirm', false),
    prompt: dialog('prompt', null),
    print: dialog('print', undefined),
    close: () => undefined,
    stop: () => undefined,
  });

  // No way out that is known here leads so far.
  window.addEventListener('beforeunload', () => {
    kit.report({ kind: 'gap', code: 'left', line: null });
    kit.send();
  });

  // What no policy of a page governs. Best effort: a browser may know more of the kind.
  const unruled = /^(webkit|moz)?RTC|^(RTCPeerConnection|WebTransport|SharedWorker|BroadcastChannel|Notification)$/;
  for (const name of Object.getOwnPropertyNames(window).filter((one) => unruled.test(one))) {
    Reflect.deleteProperty(window, name);
  }
  for (const name of ['contentWindow', 'contentDocument']) {
    Object.defineProperty(HTMLIFrameElement.prototype, name, {
      get: () => {
        kit.gap('frame');
        return null;
      },
    });
  }

  // Both would take the page away, and all that listens in it.
  const write = document.write.bind(document);
  const writing = (...texts: string[]): void => {
    if (document.readyState === 'loading') write(...texts);
    else kit.gap('document-write');
  };
  Object.defineProperty(document, 'write', { value: writing });
  Object.defineProperty(document, 'writeln', { value: (...texts: string[]) => writing(...texts, '\n') });
  Object.defineProperty(document, 'open', {
    value: () => {
      kit.gap('document-write');
      return document;
    },
  });

  document.addEventListener('securitypolicyviolation', (event) => {
    kit.report({
      kind: 'load',
      url: event.blockedURI,
      directive: event.effectiveDirective,
      line: kit.lineOf(`about:srcdoc:${event.lineNumber}`),
    });
  });
}
