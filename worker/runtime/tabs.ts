// Taken before `no-network` takes it away from everything that comes later: it reaches the tabs of this origin and nothing
// else. It is handed to storage alone, to lock all tabs at once (security.md RS3, V17).
const Channel = globalThis.BroadcastChannel as typeof BroadcastChannel | undefined;

/** A way to the other tabs of this origin and to one's own page. Null where there is none. */
export interface Tabs<Message> {
  post(message: Message): void;
  listen(listener: (message: Message) => void): void;
}

/** Opens the channel of that name. Messages come from our own pages and workers only. */
export function openTabs<Message>(name: string): Tabs<Message> | null {
  if (!Channel) return null;
  const channel = new Channel(name);
  return {
    post: (message) => channel.postMessage(message),
    listen: (listener) => {
      channel.onmessage = ({ data }: MessageEvent<Message>) => listener(data);
    },
  };
}
