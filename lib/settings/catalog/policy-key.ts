import { z } from 'zod';

/** How a key looks to an administrator; decides its place in each generated file. */
export type PolicyKind = 'text' | 'boolean' | 'integer' | 'list' | 'map';

/** A sentence in both languages of the project. */
export interface Localized {
  en: string;
  es: string;
}

/** Part of the catalog a key is shown under. */
export type PolicyGroup = 'organization' | 'contact' | 'guard' | 'replies' | 'interface' | 'monitoring' | 'policy';

interface Common<T> {
  kind: PolicyKind;
  group: PolicyGroup;
  title: Localized;
  /** What it does and what its values mean, for an administrator who has never seen the source. */
  description: Localized;
  /** In force when nobody set the key. */
  default: T;
  /** An invented value, shown in the reference page. */
  example: T;
  /** The value after coercion, whole. */
  schema: z.ZodType<T>;
  /** True when the value is a secret: masked wherever settings are shown. */
  sensitive: boolean;
  /**
   * True when a person may set the key too: a policy value then locks it, or is only a default when `unlockedSettings` names it.
   * False when only policy sets it.
   */
  lockable: boolean;
}

/** One managed key. Lists and maps say how one entry looks, so that a wrong entry is refused alone. */
export interface PolicyKey<T = unknown> extends Common<T> {
  /** Allowed words, for a text or for the entries of a list. */
  choices?: readonly string[];
  range?: { min: number; max: number };
  /** List: one item. Map: one value. */
  entry?: z.ZodType;
  /** Map: one name. */
  entryName?: z.ZodType<string>;
  /** List: one wrong item refuses the whole list, because a shorter list would be weaker protection. */
  allOrNothing?: boolean;
}

/** What every constructor below needs; the rest has sensible defaults. */
type Basics<T> = Pick<Common<T>, 'group' | 'title' | 'description' | 'example'> &
  Partial<Pick<Common<T>, 'default' | 'lockable' | 'sensitive'>>;

const finish = <T>(kind: PolicyKind, fallback: T, schema: z.ZodType<T>, basics: Basics<T>): PolicyKey<T> => ({
  kind,
  schema,
  sensitive: false,
  lockable: true,
  default: fallback,
  ...basics,
});

/** A line of text; `format` narrows it. The empty string always means "not set". */
export const text = (basics: Basics<string>, format: z.ZodType<string> = z.string().max(300)): PolicyKey<string> =>
  finish('text', '', z.union([z.literal(''), format]), basics);

/** One word out of a list. */
export const choice = <const W extends string>(words: readonly W[], basics: Basics<W> & { default: W }): PolicyKey<W> => ({
  ...finish<W>('text', basics.default, z.enum(words) as unknown as z.ZodType<W>, basics),
  choices: words,
});

/** Yes or no. */
export const flag = (basics: Basics<boolean> & { default: boolean }): PolicyKey<boolean> =>
  finish('boolean', basics.default, z.boolean(), basics);

/** A whole number between two bounds. */
export const integer = (range: { min: number; max: number }, basics: Basics<number> & { default: number }): PolicyKey<number> => ({
  ...finish('integer', basics.default, z.int().min(range.min).max(range.max), basics),
  range,
});

/** Several lines of text, each checked by `entry`. */
export const list = (basics: Basics<string[]>, entry: z.ZodType<string> = entryText, most = 2_000): PolicyKey<string[]> => ({
  ...finish<string[]>('list', [], z.array(entry).max(most), basics),
  entry,
});

/** Several words out of a list. */
export const choices = <const W extends string>(words: readonly W[], basics: Basics<W[]>): PolicyKey<W[]> => ({
  ...finish<W[]>('list', [], z.array(z.enum(words)) as unknown as z.ZodType<W[]>, basics),
  entry: z.enum(words),
  choices: words,
});

/** Named values, name and value checked apart. */
export const map = <V>(
  entryName: z.ZodType<string>,
  entry: z.ZodType<V>,
  basics: Basics<Record<string, V>>,
): PolicyKey<Record<string, V>> => ({
  ...finish<Record<string, V>>('map', {}, z.record(z.string(), entry) as unknown as z.ZodType<Record<string, V>>, basics),
  entry,
  entryName,
});

/** A non-empty line without line breaks or other control characters. */
const entryText = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u);

/** An address a person can open: https only, so that a link in a warning cannot be rewritten on the way. */
export const httpsUrl = z.url({ protocol: /^https$/ }).max(2_000);

/** A phone number as people write it: 7 to 15 digits (E.164's limit) with the usual separators and an extension. */
export const phoneText = z
  .string()
  .trim()
  .max(40)
  .regex(/^\+?[\d\s().\-/]+(?:(?:ext|x)\.?\s*\d{1,6})?$/i)
  .refine((value) => /^(?:\D*\d){7,21}\D*$/.test(value));
