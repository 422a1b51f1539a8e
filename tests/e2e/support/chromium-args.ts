/** Switches under which Chromium takes every host name from the replica server and keeps to itself. */
export function chromiumArgs(serverPort: number, extensionDir: string | null): string[] {
  return [
    // Chromium refuses to start for root with its sandbox on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--host-resolver-rules=MAP * 127.0.0.1:${serverPort}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(extensionDir ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : []),
  ];
}
