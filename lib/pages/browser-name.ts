/** "Edge 139" out of a user agent line; "unknown browser" when it names none we know. Edge names Chrome too, so it comes first. */
export function getBrowserName(userAgent: string): string {
  const names = { Edg: 'Edge', Firefox: 'Firefox', Chrome: 'Chrome', Chromium: 'Chromium' };
  for (const [token, name] of Object.entries(names)) {
    const version = new RegExp(`${token}/(\\d+)`).exec(userAgent)?.[1];
    if (version) return `${name} ${version}`;
  }
  return 'unknown browser';
}
