import type { Page } from '@playwright/test';

/** One run of the extension's code on the page's main thread, milliseconds. Runs inside runs are left out. */
export interface ExtensionCall {
  /** The event that caused it, such as `keydown`; null for timers, messages and observers. */
  event: string | null;
  /** Processor time. */
  cpuMs: number;
}

interface TraceEvent {
  name: string;
  ts: number;
  dur?: number;
  tdur?: number;
  tid: number;
  args?: { data?: { url?: string; type?: string } };
}

const end = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

const isOfExtension = ({ name, args, dur }: TraceEvent): boolean =>
  (name === 'FunctionCall' || name === 'EvaluateScript') && dur !== undefined && (args?.data?.url ?? '').startsWith('chrome-extension://');

/** Records what the extension's scripts do on the page's main thread while `act` runs. */
export async function traceExtension(page: Page, act: () => Promise<void>): Promise<ExtensionCall[]> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return readCalls(events);
}

function readCalls(events: TraceEvent[]): ExtensionCall[] {
  const dispatched = events.filter(({ name, dur }) => name === 'EventDispatch' && dur !== undefined);
  const calls: ExtensionCall[] = [];
  let lastEnd = 0;
  for (const call of events.filter(isOfExtension).sort((a, b) => a.ts - b.ts)) {
    if (call.ts < lastEnd) continue;
    lastEnd = end(call);
    const cause = dispatched.findLast((event) => event.tid === call.tid && event.ts <= call.ts && end(event) >= lastEnd);
    calls.push({ event: cause?.args?.data?.type ?? null, cpuMs: (call.tdur ?? call.dur ?? 0) / 1000 });
  }
  return calls;
}
