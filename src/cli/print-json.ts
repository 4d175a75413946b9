/** A value as programs read it: JSON with two spaces and a line break at the end. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), 2)}\n`;
}
