import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, request as requestTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** One request that left the browser, whoever made it. */
export interface LoggedRequest {
  method: string;
  url: string;
  headers: string;
  body: string;
}

export interface RecordingProxy {
  port: number;
  /** Every request, in order. */
  requests: LoggedRequest[];
  /** `host:port` of every connection the browser asked for, also of those over which no request could be read. */
  connections: string[];
  /** Resolves with the first request for this host, those already there included. */
  waitForHost(host: string): Promise<LoggedRequest>;
  /** The same for a path on any host. */
  waitForPath(path: string): Promise<LoggedRequest>;
  close(): Promise<void>;
}

/** An event collector that allows every origin. */
export const collectorHost = 'collector.example';

const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function forward(request: IncomingMessage, body: Buffer, response: ServerResponse, serverPort: number): void {
  const { method, url: path, headers } = request;
  const onward = requestTls({ host: '127.0.0.1', port: serverPort, method, path, headers, rejectUnauthorized: false }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}

/**
 * A proxy that opens every connection and writes down what goes through it. Hosts of all names are answered by the replica
 * server, except the collector, which is answered here.
 */
export async function startRecordingProxy(serverPort: number): Promise<RecordingProxy> {
  const requests: LoggedRequest[] = [];
  const connections: string[] = [];
  const waiting: (() => void)[] = [];
  const pems = await generate([{ name: 'commonName', value: 'proxy.example' }], { keySize: 2048, algorithm: 'sha256' });

  const record = async (request: IncomingMessage, response: ServerResponse, url: string): Promise<void> => {
    const body = await readBody(request);
    requests.push({ method: request.method ?? '', url, headers: JSON.stringify(request.headers), body: body.toString('utf8') });
    for (const look of waiting) look();
    if (request.headers.host === collectorHost) response.writeHead(200, { ...cors, 'content-type': 'application/json' }).end('{}');
    else if (url.startsWith('https:')) forward(request, body, response, serverPort);
    else response.writeHead(502).end();
  };
  const inside = createTlsServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    void record(request, response, `https://${request.headers.host}${request.url}`).catch(() => response.destroy());
  });
  const proxy = createHttpServer((request, response) => {
    void record(request, response, request.url ?? '').catch(() => response.destroy());
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    connections.push(url);
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    inside.emit('connection', socket);
  });
  inside.on('tlsClientError', () => undefined);
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');

  const waitFor = (isIt: (request: LoggedRequest) => boolean): Promise<LoggedRequest> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = requests.find(isIt);
        if (found) resolve(found);
      };
      waiting.push(look);
      look();
    });

  return {
    port: (proxy.address() as AddressInfo).port,
    requests,
    connections,
    waitForHost: (host) => waitFor(({ method, url }) => method !== 'OPTIONS' && url.startsWith(`https://${host}/`)),
    waitForPath: (path) => waitFor(({ url }) => new URL(url).pathname === path),
    async close() {
      proxy.closeAllConnections();
      inside.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
