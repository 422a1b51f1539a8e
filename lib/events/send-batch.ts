import { type LogRecord, SeverityNumber } from '@opentelemetry/api-logs';
import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { LoggerProvider, type ReadableLogRecord } from '@opentelemetry/sdk-logs';
import type { ExportEvent } from './export-event.ts';

/** Where a batch goes and who sends it. */
export interface BatchTarget {
  endpoint: string;
  headers: Record<string, string>;
  version: string;
  installationId: string;
  /** Time for one delivery with the exporter's own retries. A worker may be stopped when a request takes longer than 30 s. */
  timeoutMs: number;
}

/** `kept`: try again later. `refused`: the collector will never take this batch. Problems are codes. */
export type SendResult = { outcome: 'sent' } | { outcome: 'kept' | 'refused'; problem: string };

const severities = {
  stop: SeverityNumber.WARN,
  caution: SeverityNumber.INFO,
  unavailable: SeverityNumber.ERROR,
} as const;

const toHrTime = (ms: number): [number, number] => [Math.floor(ms / 1000), (ms % 1000) * 1_000_000];

function describeEvent(event: ExportEvent): LogRecord {
  const { kind, at, ...facts } = event;
  const attributes = Object.entries(facts).filter(([, value]) => value !== undefined);
  return {
    eventName: `second_look.${kind}`,
    body: kind,
    severityNumber: event.kind === 'verdict' ? severities[event.level] : SeverityNumber.INFO,
    // A number would be taken for milliseconds since the worker started when it is small; a pair is always since 1970.
    timestamp: toHrTime(at),
    observedTimestamp: toHrTime(at),
    attributes: Object.fromEntries(attributes.map(([name, value]) => [`second_look.${name}`, value])),
  };
}

const describeLoss = (count: number, at: number): LogRecord => ({
  eventName: 'second_look.dropped',
  body: 'dropped',
  severityNumber: SeverityNumber.WARN,
  timestamp: toHrTime(at),
  observedTimestamp: toHrTime(at),
  attributes: { 'second_look.count': count },
});

/**
 * Turns descriptions into the SDK's records. The SDK's batch processor is not used: its queue lives in memory, and ours must
 * outlive the worker and learn of each batch whether it arrived.
 */
function createRecords(descriptions: readonly LogRecord[], target: BatchTarget): ReadableLogRecord[] {
  const records: ReadableLogRecord[] = [];
  const collect = {
    onEmit: (record: ReadableLogRecord) => void records.push(record),
    forceFlush: () => Promise.resolve(),
    shutdown: () => Promise.resolve(),
  };
  const resource = resourceFromAttributes({
    'service.name': 'second-look',
    'service.version': target.version,
    'service.instance.id': target.installationId,
  });
  const logger = new LoggerProvider({ resource, processors: [collect] }).getLogger('second-look', target.version);
  for (const description of descriptions) logger.emit(description);
  return records;
}

/** HTTP status of a failed delivery: a member in Node's exporter, words in the browser's. */
function findStatus(error: Error | undefined): number | null {
  const { code } = (error ?? {}) as { code?: unknown };
  const status = typeof code === 'number' ? code : Number(/\bstatus (\d{3})\b/.exec(error?.message ?? '')?.[1]);
  return status >= 100 && status <= 599 ? status : null;
}

function judgeFailure(error: Error | undefined): SendResult {
  const status = findStatus(error);
  // 400 means the data is wrong and must not be sent again (OTLP 1.x, "Failures"). Anything else may be mended on the other side.
  if (status === 400 || status === 413) return { outcome: 'refused', problem: `http-${status}` };
  return { outcome: 'kept', problem: status ? `http-${status}` : 'no-answer' };
}

/** Sends one batch as OTLP/HTTP logs with the official exporter. Never rejects. */
export function sendBatch(
  events: readonly ExportEvent[],
  dropped: { count: number; at: number },
  target: BatchTarget,
): Promise<SendResult> {
  const descriptions = [...events.map(describeEvent), ...(dropped.count > 0 ? [describeLoss(dropped.count, dropped.at)] : [])];
  return new Promise((resolve) => {
    try {
      const exporter = new OTLPLogExporter({ url: target.endpoint, headers: target.headers, timeoutMillis: target.timeoutMs });
      // The code of a success is 0 in every version of the API; its enum would pull in another package.
      exporter.export(createRecords(descriptions, target), ({ code, error }) =>
        resolve(code === 0 ? { outcome: 'sent' } : judgeFailure(error)),
      );
    } catch {
      resolve({ outcome: 'kept', problem: 'exporter-failed' });
    }
  });
}
