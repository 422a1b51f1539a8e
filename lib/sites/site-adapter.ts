import type { AnsweredPerson, Surface } from '../detection/draft.ts';
import type { SiteId } from '../messaging/protocol.ts';

/** A selector with the month its markup was last seen and where, so that a reader knows what to distrust first. */
export interface DatedSelector {
  css: string;
  /** `YYYY-MM`. */
  seen: string;
  /** Public project, page dump or upstream source the markup was seen in. */
  source: string;
}

/** How to find the control that publishes. Selectors are tried first, then labels, then shape. */
export interface PublishRule {
  selectors: readonly DatedSelector[];
  /** Accessible names or visible words, lower case, any language. Only looked at inside the composer. */
  labels?: readonly string[];
  /** Names of controls that lead on to a second step with the real publish control; they count as publishing. */
  stepLabels?: readonly string[];
  /** In a language without a known label: a button that shows words instead of an icon counts as the publish control. */
  anyWordButton?: boolean;
}

/** What the bare Enter key does. `newlineWhen` names something in the composer whose presence makes it a new line. */
export type EnterKey = 'publish' | 'newline' | { newlineWhen: string };

/** Where the answered person stands in the page. The first selector that finds something wins; what is not found is unknown. */
export interface ThreadReader {
  /** Ancestors of the composer that hold what is answered, best first. */
  within: readonly DatedSelector[];
  name?: readonly DatedSelector[];
  /** Of a link the last part of its address counts, of anything else its words. */
  handle?: readonly DatedSelector[];
  text?: readonly DatedSelector[];
  /** `last` takes the last match instead of the first: the newest message of a conversation. */
  pickText?: 'last';
  /** For what data cannot say. Members it leaves out are read by the selectors above; null says that they are unknown. */
  find?(composer: ComposerPlace): Partial<AnsweredPerson> | null;
}

/** The elements of one composer a thread reader may start from. */
export interface ComposerPlace {
  editor: Element;
  container: Element;
}

/** One kind of box on a site. Data; a correction is a data change. */
export interface SurfaceAdapter {
  /** `site/box`, lower case. Names the surface in coverage reports and in policy overrides. */
  id: string;
  kind: Surface;
  /** Only on this host, or on paths that match this pattern. */
  host?: string;
  path?: RegExp;
  /** Finds the editable root, best first. */
  editor: readonly DatedSelector[];
  /** The composer: nearest ancestor of the editor that also holds its publish control, best first. */
  container: readonly DatedSelector[];
  publish: PublishRule;
  /** All editors in the container are one draft: the boxes of a thread, a title and its text. */
  severalEditors?: boolean;
  /** True for the fallback that guards boxes no surface knows. */
  isGeneric?: boolean;
  /** Ctrl+Enter and Cmd+Enter are held everywhere: some boxes publish on them without saying so. */
  enter: EnterKey;
  thread: ThreadReader;
}

/** One site. Lives in its own file in this folder, default export, found by the registry. */
export interface SiteAdapter {
  id: SiteId;
  /** Match patterns of the content script. */
  matches: readonly string[];
  /** Most specific first: the first surface whose editor selector matches wins. */
  surfaces: readonly SurfaceAdapter[];
}

/** Short form for a dated selector. */
export const seen = (css: string, month: string, source: string): DatedSelector => ({ css, seen: month, source });
