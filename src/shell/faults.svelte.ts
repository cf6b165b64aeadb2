/** A bug that surfaced: its kind and where, never its message, which could quote what a person typed. */
export interface Fault {
  name: string;
  places: string[];
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'Unknown', places: [] };
  const places = [...(error.stack ?? '').matchAll(/[\w.~-]+\.(?:js|ts|svelte):\d+:\d+/g)].map(([place]) => place);
  return { name: error.name, places: [...new Set(places)].slice(0, 6) };
}

class Faults {
  #last = $state.raw<Fault | null>(null);

  get last(): Fault | null {
    return this.#last;
  }

  note(error: unknown): void {
    // Stopping something is no fault, and a dead worker has words of its own.
    const name = error instanceof Error ? error.name : '';
    if (name !== 'AbortError' && name !== 'WorkerGoneError') this.#last = faultOf(error);
  }

  dismiss(): void {
    this.#last = null;
  }

  listen(): void {
    addEventListener('error', (event) => this.note(event.error));
    addEventListener('unhandledrejection', (event) => this.note(event.reason));
  }
}

export const faults = new Faults();
