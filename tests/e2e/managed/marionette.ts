import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Firefox by its own remote protocol, in the browser's own context. WebDriver BiDi and content-level Marionette refuse to open
 * a moz-extension: page (Firefox ESR 153), and a managed add-on shows its settings nowhere else.
 */
export interface FirefoxSession {
  /** Runs a script with the browser's rights; what it passes to `done` comes back. */
  run<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** Reads one message: its length in bytes, a colon, JSON. */
async function readMessage(socket: Socket, buffered: { bytes: Buffer }): Promise<unknown> {
  for (;;) {
    const colon = buffered.bytes.indexOf(':');
    const end = colon + 1 + Number(buffered.bytes.subarray(0, Math.max(colon, 0)).toString());
    if (colon > 0 && buffered.bytes.length >= end) {
      const message: unknown = JSON.parse(buffered.bytes.subarray(colon + 1, end).toString('utf8'));
      buffered.bytes = buffered.bytes.subarray(end);
      return message;
    }
    const [chunk] = (await once(socket, 'data', { signal: AbortSignal.timeout(60_000) })) as [Buffer];
    buffered.bytes = Buffer.concat([buffered.bytes, chunk]);
  }
}

/** Firefox writes the port it listens on into the profile. */
async function findPort(profile: string, firefox: ChildProcess): Promise<number> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && firefox.exitCode === null) {
    const port = Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Firefox did not start');
}

/** Starts Firefox with a new profile and these preferences. */
export async function startFirefox(executablePath: string, preferences: Record<string, unknown>): Promise<FirefoxSession> {
  const profile = await mkdtemp(join(tmpdir(), 'second-look-firefox-'));
  const all = { 'marionette.port': 0, 'browser.shell.checkDefaultBrowser': false, ...preferences };
  const lines = Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = spawn(
    executablePath,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  const close = async () => {
    firefox.kill('SIGKILL');
    if (firefox.exitCode === null && firefox.signalCode === null) await once(firefox, 'exit');
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = createConnection(await findPort(profile, firefox), '127.0.0.1');
    const buffered = { bytes: Buffer.alloc(0) };
    await readMessage(socket, buffered);
    let id = 0;
    const ask = async (name: string, parameters: object): Promise<unknown> => {
      const body = JSON.stringify([0, ++id, name, parameters]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
      const [, , error, result] = (await readMessage(socket, buffered)) as Answer;
      if (error) throw new Error(`${name}: ${error.error}: ${error.message}`);
      return result;
    };
    await ask('WebDriver:NewSession', {});
    await ask('Marionette:SetContext', { value: 'chrome' });
    const run = async <T>(script: string) => {
      const wrapped = `const done = arguments[arguments.length - 1]; ${script}`;
      return ((await ask('WebDriver:ExecuteAsyncScript', { script: wrapped, args: [] })) as { value: T }).value;
    };
    return { run, close };
  } catch (error) {
    await close();
    throw error;
  }
}
