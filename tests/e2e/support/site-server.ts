import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { buildReplicas, type ReplicaPage } from '../../replicas/build.ts';
import type { PublishedBody } from '../../replicas/parts/send-to-server.ts';

/** Host name → replica page. Every other host gets `other`. */
export const siteHosts: Readonly<Record<string, ReplicaPage>> = {
  'www.facebook.com': 'facebook',
  'business.facebook.com': 'facebook',
  'www.messenger.com': 'facebook',
  'x.com': 'x',
  'twitter.com': 'x',
  'www.linkedin.com': 'linkedin',
  'www.instagram.com': 'instagram',
};
/** A host the extension must leave alone. */
export const unrelatedHost = 'notes.example';

/** One recorded publish: what the page sent, and the host it came from. */
export type Published = PublishedBody & { host: string };

export interface SiteServer {
  port: number;
  /** Everything published since the last reset, in order of arrival. */
  published(): Published[];
  /** Resolves with all publishes once there are at least `count`. Rejects after `deadlineMs`, saying what did arrive. */
  waitForPublished(count: number, deadlineMs?: number): Promise<Published[]>;
  reset(): void;
  close(): Promise<void>;
}

const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types default ProseMirrorClipboard";

const pageHtml = (page: ReplicaPage) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${page} (replica)</title>` +
  `<link rel="stylesheet" href="/__replica/base.css"></head><body><script src="/__replica/${page}.js"></script></body></html>`;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function serveAsset(dist: string, name: string, response: ServerResponse): Promise<void> {
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  const body = await readFile(join(dist, name));
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }).end(body);
}

/** Replica sites over https on 127.0.0.1 and a free port, chosen by Host header. Records what is published. */
export async function startSiteServer(): Promise<SiteServer> {
  const dist = await buildReplicas();
  const pems = await generate([{ name: 'commonName', value: 'replica.example' }], { keySize: 2048, algorithm: 'sha256' });
  const arrivals = new EventEmitter();
  let records: Published[] = [];

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host || 'unknown.example'}`);
    if (url.pathname === '/__publish') {
      records.push({ ...((await readJson(request)) as PublishedBody), host });
      arrivals.emit('published');
      response.writeHead(204).end();
    } else if (url.pathname === '/__settle') {
      await readJson(request);
      response.writeHead(204).end();
    } else if (/^\/__replica\/[a-z]+\.(js|css)$/.test(url.pathname)) {
      await serveAsset(dist, url.pathname.slice('/__replica/'.length), response);
    } else if (url.pathname === '/favicon.ico') {
      response.writeHead(204).end();
    } else {
      const strict = url.searchParams.get('csp') === 'strict';
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(strict ? { 'content-security-policy': strictPolicy } : {}),
      });
      response.end(pageHtml(siteHosts[host] ?? 'other'));
    }
  }

  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    published: () => [...records],
    async waitForPublished(count, deadlineMs = 15_000) {
      const deadline = AbortSignal.timeout(deadlineMs);
      while (records.length < count) {
        await once(arrivals, 'published', { signal: deadline }).catch(() => {
          throw new Error(`expected ${count} publishes within ${deadlineMs} ms, the server received ${JSON.stringify(records)}`);
        });
      }
      return [...records];
    },
    reset() {
      records = [];
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
