import type { Locator, Page } from '@playwright/test';
import type { ThreadContext } from '../../../lib/detection/draft.ts';
import type { SiteId } from '../../../lib/messaging/protocol.ts';
import { type Labels, type Lang, labelsIn } from '../../replicas/labels.ts';
import { facebookSurfaces } from './surfaces-facebook.ts';
import { instagramSurfaces } from './surfaces-instagram.ts';
import { linkedinSurfaces } from './surfaces-linkedin.ts';
import { xSurfaces } from './surfaces-x.ts';

/** A way to publish. `ctrl-enter` is Ctrl+Enter. */
export type Gesture = 'button' | 'enter' | 'ctrl-enter';
export type EditorFamily = 'lexical' | 'draft-js' | 'quill' | 'tiptap' | 'textarea' | 'contenteditable';

/** A replica page as a person sees it: what to press to get to the box, where the box and its publish control are, and the page's truth. */
export interface Surface {
  /** `site/surface`, as the page reports it when it publishes. */
  id: string;
  /** Tells two entries of one surface apart. */
  name?: string;
  site: SiteId;
  family: EditorFamily;
  url: string;
  gestures: readonly Gesture[];
  /** Who is answered, as this page shows her. What the extension reads is compared with it. */
  truth: ThreadContext;
  /** Id of the thread the page reports, null for a new post. */
  thread: string | null;
  /** What the site itself puts into the box before the person types. */
  prefix?: string;
  /** What the page sends for a written text; the prefix and the text unless given. */
  sent?(text: string): string;
  /** From the loaded page to a visible editor. */
  open?(page: Page, t: Labels): Promise<void>;
  editor(page: Page, t: Labels): Locator;
  control(page: Page, t: Labels): Locator;
  /** Presses between the written text and the publish control (Next). */
  beforeControl?(page: Page, t: Labels): Promise<void>;
}

/** One way a page can differ; see `tests/replicas/parts/options.ts`. */
export interface Variant {
  id: string;
  lang: Lang;
  query: string;
}

export const plain: Variant = { id: 'plain', lang: 'en', query: '' };
/** Here a replayed publish does nothing. */
export const trustedOnly: Variant = { id: 'trusted events only', lang: 'en', query: 'trusted-only=1' };

export const surfaces: readonly Surface[] = [...facebookSurfaces, ...xSurfaces, ...linkedinSurfaces, ...instagramSurfaces];

const firstEight = [
  'facebook/comment',
  'facebook/post',
  'x/reply',
  'x/post',
  'linkedin/comment',
  'linkedin/share',
  'instagram/comment',
  'instagram/message',
];
/** The eight boxes a newcomer is shown. */
export const eightSurfaces: readonly Surface[] = firstEight.map(getSurface);

/** One box of each editor family. */
export const familySurfaces: readonly Surface[] = [
  'facebook/comment',
  'x/reply',
  'linkedin/share',
  'linkedin/comment',
  'linkedin/message',
  'instagram/comment',
].map(getSurface);

export function getSurface(id: string): Surface {
  const found = surfaces.find((surface) => surface.id === id);
  if (!found) throw new Error(`no surface ${id} in the catalogue`);
  return found;
}

/** The key that publishes a box, where there is one; else its button. */
export const gestureOf = ({ surface }: OpenBox): Gesture => surface.gestures.find((gesture) => gesture !== 'button') ?? 'button';

/** A surface's name in test titles. */
export const surfaceTitle = ({ id, name }: Surface): string => (name === undefined ? id : `${id} (${name})`);

/** What the server must receive when this text was written into this box. */
export const sentText = (surface: Surface, text: string): string => surface.sent?.(text) ?? (surface.prefix ?? '') + text;

export function surfaceUrl(surface: Surface, variant: Variant = plain): string {
  return variant.query === '' ? surface.url : `${surface.url}${surface.url.includes('?') ? '&' : '?'}${variant.query}`;
}

/** One box on one page, with the acts of a person. */
export interface OpenBox {
  page: Page;
  surface: Surface;
  editor: Locator;
  control: Locator;
  /** Clicks into the box and types, key by key. A line break is Shift+Enter. */
  type(text: string): Promise<void>;
  /** Clicks into the box and writes all at once, as dictation does. */
  dictate(text: string): Promise<void>;
  publish(gesture: Gesture): Promise<void>;
  /** What the box shows now, without what the site put there. */
  read(): Promise<string>;
  /** Selects everything after the site's own prefix and types over it. */
  replace(text: string): Promise<void>;
}

/** Goes to a surface's page and opens its box. */
export async function openBox(page: Page, surface: Surface, variant: Variant = plain): Promise<OpenBox> {
  await page.goto(surfaceUrl(surface, variant));
  return openBoxHere(page, surface, variant);
}

/** Loads another page of the same site, goes to the surface by a navigation inside the site, without a page load, and opens its box. */
export async function openBoxByNavigation(page: Page, surface: Surface, variant: Variant = plain): Promise<OpenBox> {
  const target = surfaceUrl(surface, variant);
  await page.goto(new URL(`/elsewhere?${variant.query}`, target).href);
  await page.evaluate((path) => window.replica.navigate(path), target);
  return openBoxHere(page, surface, variant);
}

/** Opens a surface's box on the page as it is (after a navigation inside the site, say). */
export async function openBoxHere(page: Page, surface: Surface, variant: Variant = plain): Promise<OpenBox> {
  const t = labelsIn(variant.lang);
  await surface.open?.(page, t);
  const editor = surface.editor(page, t);
  await editor.waitFor();
  const control = surface.control(page, t);
  const prefix = surface.prefix ?? '';
  const typeLines = async (text: string) => {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter');
      await page.keyboard.type(line);
    }
  };
  return {
    page,
    surface,
    editor,
    control,
    async type(text) {
      await editor.click();
      await page.keyboard.press('Control+End');
      await typeLines(text);
    },
    async dictate(text) {
      await editor.click();
      await page.keyboard.press('Control+End');
      await page.keyboard.insertText(text);
    },
    async publish(gesture) {
      if (gesture === 'button') {
        await surface.beforeControl?.(page, t);
        await control.click();
      } else {
        await page.keyboard.press(gesture === 'enter' ? 'Enter' : 'Control+Enter');
      }
    },
    async read() {
      const text = await readDraft(editor);
      return text.startsWith(prefix) ? text.slice(prefix.length) : text;
    },
    async replace(text) {
      await editor.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(prefix + text);
    },
  };
}

/** The visible text of an editor, with non-breaking spaces as spaces and without the filler of an empty last line. */
export function readDraft(editor: Locator): Promise<string> {
  return editor.evaluate((element) => {
    // biome-ignore lint/performance/useDomNodeTextContent: line breaks as the person sees them are part of the draft
    const text = element instanceof HTMLTextAreaElement ? element.value : (element as HTMLElement).innerText;
    return text
      .replace(/\u00a0/g, ' ')
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/\n$/, '');
  });
}
