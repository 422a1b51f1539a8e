import type { BrowserContext } from '@playwright/test';
import { waitForHeldDialog } from '../../tests/e2e/held-dialog.ts';
import { settle } from '../../tests/e2e/support/settle.ts';
import type { SiteServer } from '../../tests/e2e/support/site-server.ts';
import { openBox, type Surface, sentText } from '../../tests/e2e/support/surfaces.ts';

const clear = 'Thank you for your kind words! Have a great weekend.';
/** What gives a client away depends on the place: an answer is addressed to somebody, a post is not. */
const risky: Record<Surface['truth']['surface'], string> = {
  post: 'Our client Dana Whitfield (DOB 04/12/1991, MRN 00451234) finished detox today.',
  reply: 'So glad you finished our program, Dana! Your therapist misses you.',
  message: 'So glad you finished our program, Lena! Your therapist misses you.',
};

/** What became of each text, in words for the table. */
export interface BothTexts {
  clear: string;
  risky: string;
}

/** What an attempt came to, or the first line of what went wrong. */
async function describe(attempt: () => Promise<string>): Promise<string> {
  return attempt().catch((error: unknown) => `failed: ${String(error).split('\n')[0]}`);
}

/** Publishes a harmless and a risky text on one surface by its button and takes a picture of the held one. */
export async function tryBothTexts(context: BrowserContext, server: SiteServer, surface: Surface, picture: string): Promise<BothTexts> {
  const attempt = async (text: string, after: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<string>) => {
    server.reset();
    const page = await context.newPage();
    // The picture shows the dialog as it stands, not on its way in.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    page.setDefaultTimeout(15_000);
    try {
      const box = await openBox(page, surface);
      await box.type(text);
      await box.publish('button');
      return await after(page);
    } finally {
      await page.close();
    }
  };
  return {
    risky: await describe(() =>
      attempt(risky[surface.truth.surface], async (page) => {
        await waitForHeldDialog(page);
        await settle(page);
        await page.screenshot({ path: picture });
        return server.published().length === 0 ? 'held' : 'shown, but published';
      }),
    ),
    clear: await describe(() =>
      attempt(clear, async (page) => {
        await server.waitForPublished(1);
        await settle(page);
        const texts = server.published().map(({ text }) => text);
        return texts.length === 1 && texts[0] === sentText(surface, clear) ? 'published' : `published ${texts.length} times or altered`;
      }),
    ),
  };
}
