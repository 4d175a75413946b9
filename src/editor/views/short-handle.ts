/** `@platform` of `@acme/platform`, where a row is narrow: the organisation is the same for all. Other names stay as they are. */
export function shortHandle(name: string): string {
  return name.startsWith('@') ? `@${name.slice(Math.max(name.lastIndexOf('/'), 0) + 1)}` : name;
}
