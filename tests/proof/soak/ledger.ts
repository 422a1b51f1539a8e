import type { Published } from '../../e2e/support/site-server.ts';
import { type Surface, sentText, surfaces } from '../../e2e/support/surfaces.ts';
import { isClear, isOff, type SettingsInForce, settingsAtStart } from './oracle.ts';

/** Frames and processes learn of new settings a moment after they were stored. */
const spreadMs = 1500;

/** How lines and non-breaking spaces are written differs between an editor and its page; every other character counts. */
const fold = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** What a person did in one run, against which everything the server received is held. */
export interface Ledger {
  /** The person is about to publish this text. */
  notePress(text: string): void;
  /** The person released this text in the dialog. */
  noteRelease(text: string): void;
  noteSettings(settings: SettingsInForce): void;
  getSettings(): SettingsInForce;
  /** What the server has received by now; what is new came since the last call. */
  noteArrivals(count: number): void;
  /** What is wrong with what the server received, one line each. */
  findViolations(published: readonly Published[]): string[];
}

/**
 * Whom a publish may have answered, as far as the page told. Once a reply is out, Instagram's box answers the post itself again; and where
 * the person deleted the name that the site had put before the text, nothing says any more which comment of the thread is meant.
 */
function listTruths({ thread, text }: Published, surface: Surface): Surface['truth'][] {
  const ofSite = surfaces.filter(({ site }) => site === surface.site);
  if (thread === surface.thread && text.startsWith(surface.prefix ?? '')) return [surface.truth];
  return [surface, ...ofSite.filter((other) => thread === surface.thread || other.thread === thread)].map(({ truth }) => truth);
}

interface Entry<Value> {
  value: Value;
  at: number;
}

export function createLedger(surface: Surface): Ledger {
  const presses: Entry<string>[] = [];
  const released = new Set<string>();
  const settings: Entry<SettingsInForce>[] = [{ value: settingsAtStart, at: 0 }];
  /** By when each publish had arrived, in the order of the server's list. */
  const arrivedBy: number[] = [];

  /** Everything in force between a press and the arrival of what was pressed. */
  const listSettings = (pressed: number, arrived: number): SettingsInForce[] =>
    settings
      .filter(({ at }, index) => at <= arrived && (settings[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= pressed - spreadMs)
      .map(({ value }) => value);

  const judge = (one: Published, earlier: readonly Published[]): string | null => {
    const { text } = one;
    const sent = fold(text);
    const press = presses.findLast(({ value }) => [fold(value), fold(sentText(surface, value))].includes(sent));
    if (!press) return `altered or never asked for: ${JSON.stringify(text)}`;
    if (earlier.some((other) => fold(other.text) === sent)) return `twice: ${JSON.stringify(text)}`;
    if (released.has(fold(press.value))) return null;
    const inForce = listSettings(press.at, arrivedBy[earlier.length] ?? Number.POSITIVE_INFINITY);
    const truths = listTruths(one, surface);
    const mayPass = (under: SettingsInForce) => isOff(under, surface.site) || truths.some((truth) => isClear(text, truth, under));
    if (inForce.some(mayPass)) return null;
    return `neither clear nor released: ${JSON.stringify(text)}`;
  };

  return {
    notePress: (text) => void presses.push({ value: text, at: Date.now() }),
    noteRelease: (text) => void released.add(fold(text)),
    noteSettings: (value) => void settings.push({ value, at: Date.now() }),
    getSettings: () => settings.at(-1)?.value ?? settingsAtStart,
    noteArrivals(count) {
      while (arrivedBy.length < count) arrivedBy.push(Date.now());
    },
    findViolations: (published) => published.flatMap((one, index) => judge(one, published.slice(0, index)) ?? []),
  };
}
