import { startSiteServer } from '../../tests/e2e/support/site-server.ts';
import { openBrowser } from './bench-browser.ts';
import type { Figure } from './figure.ts';
import { benchLoading } from './loading.ts';
import { benchPublishing } from './publishing.ts';
import { benchTyping } from './typing.ts';

/** What the extension costs a page, measured in Chromium on the replica pages. Needs a build. Takes about two minutes. */
export async function benchPage(rounds = 5): Promise<Figure[]> {
  const server = await startSiteServer();
  const bare = await openBrowser(server, false);
  const guarded = await openBrowser(server, true);
  try {
    return [
      ...(await benchLoading(guarded, rounds)),
      ...(await benchPublishing(guarded, server, rounds)),
      ...(await benchTyping(bare, guarded, rounds)),
    ];
  } finally {
    await Promise.all([bare.close(), guarded.close()]);
    await server.close();
  }
}
