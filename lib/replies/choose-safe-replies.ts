import type { ThreadContext } from '../detection/draft.ts';
import { formatMessage } from '../i18n/format-message.ts';
import { guessLanguage } from '../i18n/guess-language.ts';
import type { Locale } from '../i18n/locale.ts';
import { safeRepliesEn } from './safe-replies-en.ts';
import { safeRepliesEs } from './safe-replies-es.ts';
import type { ReplyTemplates, Situation } from './situation.ts';
import { findSituation, situations } from './situation.ts';

/** What the replies may say about the provider; empty strings and lists when unset. */
export interface ReplyProfile {
  organizationName: string;
  publicPhone: string;
  portalUrl: string;
  /** The organization's own replies, shown before the library's, as they are. */
  ownReplies: readonly string[];
}

const templates: Record<Locale, ReplyTemplates> = { en: safeRepliesEn, es: safeRepliesEs };

const offered = 3;

/**
 * Picks up to three replies that neither confirm nor deny care. The same thread gets the same replies, another thread others;
 * one of `recentlyUsed` (texts) comes last. None for a post, which answers nobody. In the language of the answered text, else `locale`.
 */
export function chooseSafeReplies(
  thread: ThreadContext,
  profile: ReplyProfile,
  locale: Locale,
  recentlyUsed: readonly string[] = [],
): string[] {
  if (thread.surface === 'post') return [];
  const { answered } = thread;
  const situation = findSituation(answered?.text ?? null);
  const language = answered?.text?.trim() ? guessLanguage(answered.text) : locale;
  const library = fillReplies(templates[language][situation], profile, language);
  const start = hash(`${answered?.handle ?? ''}\n${answered?.name ?? ''}\n${answered?.text ?? ''}`) % library.length;
  const varied = putRecentLast([...library.slice(start), ...library.slice(0, start)], recentlyUsed);
  const own = putRecentLast(profile.ownReplies, recentlyUsed);
  // Words of crisis: the crisis line comes before anything an organization wrote.
  const ordered = situation === 'crisis' ? [...varied.slice(0, 2), ...own, ...varied.slice(2)] : [...own.slice(0, 2), ...varied];
  return [...new Set(ordered)].slice(0, offered);
}

/** All built-in replies of one language by situation, as they read for this provider. */
export function listReplyLibrary(profile: ReplyProfile, language: Locale): { situation: Situation; replies: string[] }[] {
  return situations.map((situation) => ({ situation, replies: fillReplies(templates[language][situation], profile, language) }));
}

/** Puts the provider's name and private channel into templates of one language. */
export function fillReplies(lines: readonly string[], profile: ReplyProfile, language: Locale): string[] {
  const org = profile.organizationName || { en: 'our office', es: 'nuestra oficina' }[language];
  const contact = describeContact(profile, language);
  return lines.map((line) => formatMessage(line, { org, contact }));
}

function describeContact({ publicPhone: phone, portalUrl: url }: ReplyProfile, language: Locale): string {
  const portal = url.replace(/^https:\/\//, '').replace(/\/$/, '');
  const ways = {
    en: [phone && `call us at ${phone}`, portal && `use our secure portal at ${portal}`],
    es: [phone && `llame al ${phone}`, portal && `use nuestro portal seguro en ${portal}`],
  }[language].filter(Boolean);
  return ways.join({ en: ' or ', es: ' o ' }[language]) || { en: 'call our main office', es: 'llame a nuestra oficina' }[language];
}

/** Those used lately last, the others first; order kept otherwise. */
function putRecentLast(replies: readonly string[], recentlyUsed: readonly string[]): string[] {
  const isRecent = (reply: string) => Number(recentlyUsed.includes(reply));
  return [...replies].sort((a, b) => isRecent(a) - isRecent(b));
}

/** Small steady number for a text (FNV-1a), so that the choice is varied without chance. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
