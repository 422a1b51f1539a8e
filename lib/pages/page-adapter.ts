import type { EventLog } from '../log/event-log.ts';
import type { MessageType, Protocol } from '../messaging/protocol.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** Everything an extension page needs of the browser. Tests pass a fake; `create-page-adapter.ts` makes the real one. */
export interface PageAdapter {
  settings: SettingsStore;
  log: EventLog;
  /** The browser's own language, such as "es-MX". */
  uiLanguage: string;
  version: string;
  now(): number;
  /** Asks the background; null when it does not answer or refuses. */
  ask<T extends MessageType>(question: Protocol[T]['question'] & { type: T }): Promise<Protocol[T]['answer'] | null>;
  /** The tab a person looks at, or null. */
  findCurrentTab(): Promise<number | null>;
  /** Calls back when the log changed. */
  watchLog(listener: () => void): void;
}
