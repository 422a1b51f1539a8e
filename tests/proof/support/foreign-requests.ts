import { siteHosts } from '../../e2e/support/site-server.ts';
import type { LoggedRequest, RecordingProxy } from './recording-proxy.ts';

/** What the replica pages ask their server for, besides pages. */
const replicaPaths = /^\/(?:__publish|__settle|__replica\/[a-z]+\.(?:js|css)|favicon\.ico)$/;

const isReplicas = (host: string): boolean => host.replace(/:443$/, '') in siteHosts;

/** True for a page being opened, and for what the pages themselves ask for. */
function isOfThePages({ url, headers }: LoggedRequest): boolean {
  const { host, pathname } = new URL(url);
  return isReplicas(host) && (replicaPaths.test(pathname) || headers.includes('"sec-fetch-mode":"navigate"'));
}

/**
 * What went out that neither the pages nor the browser itself asked for: connections to other hosts, and requests that no replica page
 * makes, to the sites' own hosts included. With the extension as the only other thing in the browser, these are its requests.
 */
export function listForeign({ requests, connections }: RecordingProxy, isBrowsersOwn: (host: string) => boolean): string[] {
  const others = connections.filter((host) => !isReplicas(host) && !isBrowsersOwn(host));
  const asked = requests.filter((request) => {
    if (/(?:chrome|moz)-extension:/.test(request.headers)) return true;
    return !isOfThePages(request) && !isBrowsersOwn(new URL(request.url).host);
  });
  return [...others.map((host) => `connection to ${host}`), ...asked.map(({ method, url }) => `${method} ${url}`)];
}
