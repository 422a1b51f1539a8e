import { z } from 'zod';
import { recordActionSchema, reportCoverageSchema } from '../messaging/protocol.ts';

const base = {
  /** Random; lets a collector drop a copy sent twice because the worker stopped before it learnt of the first delivery. */
  id: z.uuid(),
  /** Epoch ms. */
  at: z.int().nonnegative(),
};

/**
 * Everything that can leave the device. Closed on purpose: words from fixed lists, rule and reason codes, numbers, a random id.
 * There is no member that could hold a draft, a name, a handle or the address of a page.
 */
export const exportEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verdict'),
    ...base,
    ...recordActionSchema.pick({ site: true, surface: true, level: true, rules: true, action: true, reason: true }).shape,
  }),
  z.strictObject({ kind: z.literal('coverage'), ...base, ...reportCoverageSchema.pick({ site: true, state: true, reasons: true }).shape }),
]);
export type ExportEvent = z.infer<typeof exportEventSchema>;

type Facts<E> = E extends ExportEvent ? Omit<E, 'id' | 'at'> : never;
/** An event before it got its id and time. */
export type EventFacts = Facts<ExportEvent>;

/** Reads stored events; what is not one is left out. Takes anything. */
export function readExportEvents(stored: unknown): ExportEvent[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => {
    const parsed = exportEventSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
