import { openFindings } from '../../lib/messaging/tab-messages.ts';

/** The part of the browser this needs. */
export interface CommandBrowser {
  commands?: { onCommand: { addListener(listener: (command: string, tab?: { id?: number }) => void): void } };
  tabs: { sendMessage(tabId: number, message: unknown): Promise<unknown> };
}

/** Passes the extension's own key on to the tab a person is in. Call synchronously at start. */
export function passCommandOn({ commands, tabs }: CommandBrowser): void {
  commands?.onCommand.addListener((command, tab) => {
    // A tab without a guard has nobody to hear it.
    if (command === 'open-findings' && tab?.id !== undefined) void tabs.sendMessage(tab.id, openFindings).catch(() => {});
  });
}
