import { browser } from 'wxt/browser';
import { createEventExport } from '../events/event-export.ts';
import { getBrowserName } from './browser-name.ts';
import { createPageAdapter } from './create-page-adapter.ts';
import type { OptionsAdapter, PageAdapter } from './page-adapter.ts';

/** The real adapter of the settings page. Call synchronously at start, so that no change of the settings is missed. */
export function createOptionsAdapter(): OptionsAdapter {
  const page = createPageAdapter();
  const { settings, version } = page;
  return {
    ...page,
    extensionId: browser.runtime.id,
    browserName: getBrowserName(navigator.userAgent),
    // Reads what the background wrote; only the background sends.
    events: createEventExport({ storage: browser.storage.local, getSettings: settings.getEffective, version }),
    listCoverage: () => listCoverage(page),
    arePrivateWindowsAllowed: () => browser.extension.isAllowedIncognitoAccess(),
    copyText: (text) =>
      navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      ),
    saveFile,
  };
}

async function listCoverage({ ask }: PageAdapter) {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  const answers = await Promise.all(ids.map((tabId) => ask({ type: 'getTabStatus', tabId })));
  return answers.filter((answer) => answer !== null);
}

function saveFile(name: string, contents: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([contents]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
