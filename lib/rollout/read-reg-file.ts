/** Values of one key, by name. */
export type RegValues = Record<string, string | number>;

const unescapeReg = (text: string): string => text.slice(1, -1).replaceAll(/\\(.)/g, '$1');

function readValue(text: string): string | number | undefined {
  if (text.startsWith('"')) return unescapeReg(text);
  if (text.startsWith('dword:')) return Number.parseInt(text.slice(6), 16);
  if (!text.startsWith('hex(1):')) return undefined;
  const bytes = text
    .slice(7)
    .split(',')
    .map((byte) => Number.parseInt(byte, 16));
  const units = Array.from({ length: Math.floor(bytes.length / 2) }, (_, at) => bytes[2 * at]! | (bytes[2 * at + 1]! << 8));
  return String.fromCharCode(...units.slice(0, -1));
}

/** Keys and values of a registry file, by path without the root. Takes what `regedit` exports; unknown value types are left out. */
export function readRegFile(contents: string): Map<string, RegValues> {
  const keys = new Map<string, RegValues>();
  let current: RegValues = {};
  for (const line of contents.replaceAll(/\\\r?\n\s*/g, '').split(/\r?\n/)) {
    const key = /^\[(?!-)(?:HKEY_LOCAL_MACHINE|HKEY_CURRENT_USER)\\(.+)\]$/i.exec(line.trim());
    if (key) {
      current = keys.get(key[1]!) ?? {};
      keys.set(key[1]!, current);
    }
    const entry = /^("(?:[^"\\]|\\.)*")=(.*)$/.exec(line);
    const value = entry ? readValue(entry[2]!.trim()) : undefined;
    if (entry && value !== undefined) current[unescapeReg(entry[1]!)] = value;
  }
  return keys;
}

/** The settings in a registry file, as delivered: lists as numbered subkeys, maps as JSON text. Null when it has none. */
export function findRegSettings(contents: string): Record<string, unknown> | null {
  const found: Record<string, unknown> = {};
  for (const [path, values] of readRegFile(contents)) {
    const place = /\\3rdparty\\extensions\\[^\\]+(?:\\policy)?(?:\\([^\\]+))?$/i.exec(path);
    if (place && path.toLowerCase().endsWith('\\policy')) Object.assign(found, values);
    else if (place?.[1]) found[place[1]] = values;
    else if (place) Object.assign(found, values);
  }
  return Object.keys(found).length > 0 ? found : null;
}
