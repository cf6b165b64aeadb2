import type { Component } from 'svelte';
import { addressPart, tools, type Tool } from '../tools';
import { hashOf, readRoute } from './route';

export type Screen =
  | { kind: 'loading' }
  | { kind: 'tool'; tool: Tool; Page: Component }
  | { kind: 'unknown' }
  | { kind: 'failed'; tool: Tool };

/** Which tool is on the screen, by the address behind `#`. */
class Router {
  #id = $state('');
  #screen = $state.raw<Screen>({ kind: 'loading' });
  /** Called each time another screen is up. */
  onArrive: () => void = () => undefined;

  get id(): string {
    return this.#id;
  }

  get screen(): Screen {
    return this.#screen;
  }

  get tool(): Tool | null {
    return tools.find(({ id }) => id === this.#id) ?? null;
  }

  start(): void {
    addEventListener('hashchange', () => this.#follow(true));
    this.#follow(false);
  }

  go(id: string): void {
    if (id !== this.#id) location.hash = hashOf(id);
  }

  /** Tries again what could not be loaded. */
  retry(): void {
    void this.#load(this.#id, true);
  }

  #follow(moved: boolean): void {
    const { id, part, hash } = readRoute(location.hash, (one) => tools.some((tool) => tool.id === one && tool.parts));
    addressPart.current = part;
    if (location.search !== '' || (location.hash !== hash && location.hash !== '')) {
      history.replaceState(history.state, '', location.pathname + hash);
    }
    if (id !== this.#id) void this.#load(id, moved);
  }

  async #load(id: string, moved: boolean): Promise<void> {
    this.#id = id;
    const { tool } = this;
    let screen: Screen = { kind: 'unknown' };
    if (tool) {
      try {
        screen = { kind: 'tool', tool, Page: await tool.load() };
      } catch {
        screen = { kind: 'failed', tool };
      }
    }
    if (this.#id !== id) return;
    this.#screen = screen;
    if (moved) this.onArrive();
  }
}

export const router = new Router();
