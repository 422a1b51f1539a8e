import { parseAst, transformWithEsbuild } from 'vite';

/** One regular expression and the file it stands in. */
export interface Pattern {
  path: string;
  source: string;
  flags: string;
}

/** Every regular expression written down in a source file. */
export async function listLiterals(path: string, code: string): Promise<Pattern[]> {
  const { code: plain } = await transformWithEsbuild(code, path, { jsx: 'automatic' });
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ path, source: regex.pattern, flags: regex.flags });
    else for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(plain));
  return found;
}

/** Every regular expression that is put together from parts while `load` runs. */
export async function listMade(path: string, load: () => Promise<unknown>): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: ConstructorParameters<RegExpConstructor>) {
      const made = Reflect.construct(target, args) as RegExp;
      found.push({ path, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
