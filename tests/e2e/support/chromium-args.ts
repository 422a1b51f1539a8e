/** Switches under which Chromium takes every host name from the replica server and keeps to itself. */
export function chromiumArgs(serverPort: number, extensionDir: string | null): string[] {
  return [
    '--no-sandbox',
    `--host-resolver-rules=MAP * 127.0.0.1:${serverPort}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    ...(extensionDir ? [`--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`] : []),
  ];
}
