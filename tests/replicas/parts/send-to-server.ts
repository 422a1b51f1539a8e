/** What a replica page tells the server when a person publishes. */
export interface PublishedBody {
  site: string;
  surface: string;
  /** Id of the answered thread, or null for a new post. */
  thread: string | null;
  text: string;
  how: 'button' | 'key';
  /** `isTrusted` of the event that published. */
  trusted: boolean;
}

declare global {
  interface Window {
    /** For tests. `settle` resolves after the server has answered everything sent before; `navigate` follows a link inside the site. */
    replica: { settle(): Promise<void>; navigate(path: string): void };
  }
}

let queue: Promise<void> = Promise.resolve();

/** One request at a time, in order: a marker sent later proves that nothing else is on its way. */
function send(path: string, body: unknown): Promise<void> {
  queue = queue.then(async () => {
    await fetch(path, { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  });
  return queue;
}

export function sendPublish(body: PublishedBody): void {
  void send('/__publish', body);
}

/** Resolves after the server has answered everything sent before. */
export function settle(): Promise<void> {
  return send('/__settle', {});
}
