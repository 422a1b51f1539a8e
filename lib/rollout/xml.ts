const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text or attribute value, escaped. Control characters that XML 1.0 forbids are dropped. */
const escapeXml = (value: string): string => value.replaceAll(/(?![\t\n\r])\p{Cc}/gu, '').replaceAll(/[&<>"]/g, (char) => entities[char]!);

/** A finished piece of XML, as lines without indentation of their parents. */
export type Xml = string[];

/** One element. A single piece of text stays on the element's own line; children are indented below it. */
export function element(name: string, attributes: Record<string, string>, content: string | Xml[] = []): Xml {
  const start = `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')}`;
  if (typeof content === 'string') return [`${start}>${escapeXml(content)}</${name}>`];
  if (content.length === 0) return [`${start}/>`];
  return [`${start}>`, ...content.flat().map((line) => `  ${line}`), `</${name}>`];
}

/** A whole document. */
export const toXmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.join('\n')}\n`;
