import { z } from 'zod';
import type { NoticeMessages } from '../i18n/notice-messages.ts';
import type { OverlayMessages } from '../i18n/overlay-messages.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { overrideReasons } from '../verdict/verdict.ts';

/**
 * Every message between a page or extension page and the background: the question's schema and the answer's type, side by side.
 * Content scripts import *types* from here only, so zod stays out of the page.
 */

/** Longest text a check accepts: Facebook's post limit. Longer drafts are answered `unavailable` ("too-long"). */
export const maxDraftLength = 63_206;

const shortText = z.string().max(300);

export const siteIdSchema = z.enum(['facebook', 'x', 'linkedin', 'instagram']);
export type SiteId = z.infer<typeof siteIdSchema>;

export const threadContextSchema = z.object({
  surface: z.enum(['post', 'reply', 'message']),
  answered: z.object({ name: shortText.nullable(), handle: shortText.nullable(), text: z.string().max(20_000).nullable() }).nullable(),
});

export const checkDraftSchema = z.object({
  type: z.literal('checkDraft'),
  site: siteIdSchema,
  text: z.string().max(maxDraftLength),
  thread: threadContextSchema,
});

/** What a person did with a held draft. Rule ids and codes only: there is no field that could carry text. */
export const recordActionSchema = z.object({
  type: z.literal('recordAction'),
  site: siteIdSchema,
  surface: z.enum(['post', 'reply', 'message']),
  level: z.enum(['stop', 'caution', 'unavailable']),
  rules: z.array(z.string().regex(/^[a-z0-9][a-z0-9/-]{0,79}$/)).max(100),
  action: z.enum(['shown', 'kept-editing', 'published-anyway', 'fix-applied', 'safe-reply-used', 'dismissed-finding']),
  reason: z.enum(overrideReasons).optional(),
});

/** Whether the boxes of this frame are guarded. */
export const reportCoverageSchema = z.object({
  type: z.literal('reportCoverage'),
  site: siteIdSchema,
  state: z.enum(['guarded', 'partly', 'not-guarded', 'idle']),
  /** Codes such as `publish-control-not-found:facebook/comment`; never page text. */
  reasons: z.array(z.string().regex(/^[a-z0-9][a-z0-9/:-]{0,79}$/)).max(20),
});

/** Asked by the popup: is this tab guarded? */
export const getTabStatusSchema = z.object({ type: z.literal('getTabStatus'), tabId: z.int().nonnegative() });

/** What is known of a tab. `not-a-site`: none of the sites we guard, or a page opened before the extension was. */
export interface TabStatus {
  state: 'guarded' | 'partly' | 'not-guarded' | 'idle' | 'not-a-site';
  site: SiteId | null;
  /** The coverage codes of its frames. */
  reasons: string[];
}

export const getPageSettingsSchema = z.object({ type: z.literal('getPageSettings'), site: siteIdSchema });

/** What a content script may know of the settings. */
export interface PageSettings {
  /** False when policy or the user's pause switched the guard off here; said in the popup and on the icon. */
  enabled: boolean;
  /** Epoch ms until which the guard is paused, or null. */
  pausedUntil: number | null;
  locale: 'en' | 'es';
  /** What dialog and notices say in a language other than English. */
  words?: { overlay: OverlayMessages; notices: NoticeMessages };
  /** Shown in the dialog; empty strings when unset. */
  organizationName: string;
  policyUrl: string;
  privacyContact: string;
  /** Selector overrides by adapter surface id, already validated. */
  selectorOverrides: Record<string, { editor?: string[]; publish?: string[] }>;
  /** Seconds to wait before a stop on a reply can be published anyway; 0 = none. */
  coolDownSeconds: number;
}

/** Question type → question and answer. The one list both ends are typed from. */
export interface Protocol {
  checkDraft: { question: z.infer<typeof checkDraftSchema>; answer: Verdict };
  recordAction: { question: z.infer<typeof recordActionSchema>; answer: null };
  reportCoverage: { question: z.infer<typeof reportCoverageSchema>; answer: null };
  getPageSettings: { question: z.infer<typeof getPageSettingsSchema>; answer: PageSettings };
  getTabStatus: { question: z.infer<typeof getTabStatusSchema>; answer: TabStatus };
}
export type MessageType = keyof Protocol;

/** What the background sends back: the answer, or why the question was refused. */
export type Reply<T extends MessageType> = { ok: true; answer: Protocol[T]['answer'] } | { ok: false; reason: string };
