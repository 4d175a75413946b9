/** Those of some paths that differ from another one by large and small letters alone. */
export function differByCase(paths: readonly string[]): string[] {
  const alike = new Map<string, string[]>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    alike.set(folded, [...(alike.get(folded) ?? []), path]);
  }
  return [...alike.values()].filter(({ length }) => length > 1).flat();
}
