import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One log record as the OTLP/JSON definition has it (opentelemetry-proto, logs/v1). */
export interface OtlpRecord {
  timeUnixNano: string;
  severityNumber: number;
  eventName: string;
  body: { stringValue: string };
  attributes: { key: string; value: Record<string, unknown> }[];
}

export interface OtlpReceiver {
  endpoint: string;
  /** Raw bodies of all requests, refused ones too. */
  bodies: string[];
  headers: IncomingHttpHeaders[];
  /** Records of the requests that were answered with 200. */
  accepted: OtlpRecord[];
  /** Status of the coming answers, taken one by one; 200 when empty. `hang` never answers. */
  answers: (number | 'hang')[];
  /** Resolves with the next request. */
  nextRequest(): Promise<void>;
  close(): Promise<void>;
}

interface OtlpBody {
  resourceLogs: { scopeLogs: { logRecords: OtlpRecord[] }[] }[];
}

/** The records of one body. */
export const readRecords = (body: string): OtlpRecord[] =>
  (JSON.parse(body) as OtlpBody).resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords));

/** Text value of one attribute. */
export const getAttribute = (record: OtlpRecord, name: string): unknown =>
  record.attributes.find(({ key }) => key === `second_look.${name}`)?.value.stringValue;

/** A collector on 127.0.0.1 that allows every origin, as one set up for a browser extension does. */
export async function startOtlpReceiver(port = 0): Promise<OtlpReceiver> {
  const server = createServer();
  const receiver: OtlpReceiver = {
    endpoint: '',
    bodies: [],
    headers: [],
    accepted: [],
    answers: [],
    nextRequest: async () => void (await once(server, 'received')),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  server.on('request', async (request, response) => {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': '*',
      'access-control-allow-private-network': 'true',
    };
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    receiver.bodies.push(body);
    receiver.headers.push(request.headers);
    const answer = receiver.answers.shift() ?? 200;
    if (answer === 200) receiver.accepted.push(...readRecords(body));
    if (answer !== 'hang') response.writeHead(answer, { ...cors, 'content-type': 'application/json' }).end('{}');
    server.emit('received');
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  receiver.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/logs`;
  return receiver;
}
