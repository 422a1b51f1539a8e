import { z } from 'zod';
import { recordActionSchema } from '../messaging/protocol.ts';

/** One thing that happened to a held draft on this device. Codes only: no field could carry text, a name or an address. */
export const logEventSchema = recordActionSchema.omit({ type: true }).extend({
  /** Epoch ms. */
  at: z.int().nonnegative(),
});
export type LogEvent = z.infer<typeof logEventSchema>;

/** Reads stored events; what is not one is left out. Takes anything. */
export function readLogEvents(stored: unknown): LogEvent[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((item) => {
    const parsed = logEventSchema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
