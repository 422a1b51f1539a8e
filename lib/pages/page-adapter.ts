import type { EventExport } from '../events/event-export.ts';
import type { EventLog } from '../log/event-log.ts';
import type { MessageType, Protocol, TabStatus } from '../messaging/protocol.ts';
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

/** What the settings page needs beside that. Apart, because the popup has to open fast. */
export interface OptionsAdapter extends PageAdapter {
  extensionId: string;
  /** Browser name and version, such as "Chromium 156". */
  browserName: string;
  /** Every tab's last word on itself since the browser started. */
  listCoverage(): Promise<TabStatus[]>;
  arePrivateWindowsAllowed(): Promise<boolean>;
  /** What left for the organization's collector. */
  events: Pick<EventExport, 'getStatus' | 'listSent'>;
  /** False when the browser did not allow it. */
  copyText(text: string): Promise<boolean>;
  /** Hands a file to the person, as a download. */
  saveFile(name: string, contents: string | Uint8Array<ArrayBuffer>): void;
}
