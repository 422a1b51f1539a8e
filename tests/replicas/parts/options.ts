import type { Lang } from '../labels.ts';

/** The variant of a replica page, from its address: `?lang=de&shuffle=1&remount=1&order=submit-first&two=1&trusted-only=1`. */
export interface PageOptions {
  lang: Lang;
  /** Generated class names and extra wrappers. */
  shuffle: boolean;
  /** The editor's node is replaced whenever it gets focus. */
  remount: boolean;
  /** The publish control comes before the editor in document order. */
  submitFirst: boolean;
  /** A second box is open next to the first. */
  two: boolean;
  /** Publish handlers ignore scripted events. */
  trustedOnly: boolean;
  /** Anything a single page wants to know (`gen`, `share`, `send`, `layout`, `flow`), read anew after a navigation. */
  get(name: string): string | null;
}

const query = new URLSearchParams(location.search);
const lang = query.get('lang');

export const options: PageOptions = {
  lang: lang === 'es' || lang === 'de' ? lang : 'en',
  shuffle: query.get('shuffle') === '1',
  remount: query.get('remount') === '1',
  submitFirst: query.get('order') === 'submit-first',
  two: query.get('two') === '1',
  trustedOnly: query.get('trusted-only') === '1',
  get: (name) => new URLSearchParams(location.search).get(name),
};
