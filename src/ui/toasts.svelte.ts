export interface Toast {
  id: number;
  text: string;
  tone: 'plain' | 'error';
  action?: { title: string; run: () => void };
}
export interface ToastOptions {
  tone?: Toast['tone'];
  action?: Toast['action'];
  /** Stays until it is closed. */
  stays?: boolean;
}

const SHOWN_MS = 8_000;
/** With something to press, a person needs time to decide. */
const SHOWN_WITH_ACTION_MS = 20_000;
const MOST = 4;

class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #due = new Map<number, number>();
  #next = 1;

  get list(): readonly Toast[] {
    return this.#list;
  }

  show(text: string, { tone = 'plain', action, stays = false }: ToastOptions = {}): void {
    const toast: Toast = { id: this.#next++, text, tone, ...(action && { action }) };
    for (const old of this.#list.slice(0, -MOST + 1)) this.close(old.id);
    this.#list = [...this.#list, toast];
    if (!stays) this.#due.set(toast.id, action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
    this.resume();
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#due.delete(id);
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }

  /** While somebody is at them, none goes away. */
  pause(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  resume(): void {
    for (const [id, afterMs] of this.#due) {
      if (!this.#timers.has(id))
        this.#timers.set(
          id,
          setTimeout(() => this.close(id), afterMs),
        );
    }
  }
}

/** What the page says in passing. */
export const toasts = new Toasts();
