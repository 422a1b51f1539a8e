import { element, toXmlDocument } from '../../lib/rollout/xml.ts';

/** `updates.xml` for Chrome and Edge (Omaha response, protocol 2.0). `version` must equal the package's. */
export function buildChromiumUpdates(update: { extensionId: string; version: string; codebase: string; minimumVersion: string }): string {
  const check = element('updatecheck', { codebase: update.codebase, version: update.version, prodversionmin: update.minimumVersion });
  const root = element('gupdate', { xmlns: 'http://www.google.com/update2/response', protocol: '2.0' }, [
    element('app', { appid: update.extensionId }, [check]),
  ]);
  return toXmlDocument(root);
}

/** `updates.json` for Firefox. `hash` is the SHA-256 of the signed .xpi in hex; null while it is not signed yet. */
export function buildFirefoxUpdates(update: { addonId: string; version: string; link: string; hash: string | null }): string {
  const { addonId, version, link, hash } = update;
  const entry = { version, update_link: link, ...(hash ? { update_hash: `sha256:${hash}` } : {}) };
  return `${JSON.stringify({ addons: { [addonId]: { updates: [entry] } } }, null, 2)}\n`;
}
