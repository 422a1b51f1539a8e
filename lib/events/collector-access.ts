/**
 * The host permission that lets the extension reach a collector which does not allow it by CORS, for `permissions.request`.
 * Null for a collector on this computer: those are set up by the same hand, and CORS is the way.
 */
export function getCollectorPattern(endpoint: string): string | null {
  if (!URL.canParse(endpoint)) return null;
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'https:' ? `https://${hostname}/*` : null;
}
