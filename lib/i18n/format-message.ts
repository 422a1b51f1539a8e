/** Fills `{name}` places of a message. A place without a value stays as it is, so that a slip is seen and not hidden. */
export function formatMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
