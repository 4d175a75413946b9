/** Where a place defines more, each of them tells less of it than the file's name. */
const MOST_DEFINED = 4;
const DEFINED = /^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)/gm;
const HEAD = /\b(?:def|class)\s+(\w+)/;

/**
 * What a place is called, word by word in small letters: the file without its ending, the classes and functions around it, and those
 * that it defines.
 * @param within the heads of what it stands in
 * @param code the lines that are meant, without comments and strings
 */
export function namesOf(path: string, within: readonly string[] = [], code = ''): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const heads = within.flatMap((head) => HEAD.exec(head)?.[1] ?? []);
  const defined = [...code.matchAll(DEFINED)].flatMap(([, name]) => name ?? []);
  const names = [file, ...heads, ...(defined.length > MOST_DEFINED ? [] : defined)];
  return names.map(wordsOf).join(' · ');
}

function wordsOf(name: string): string {
  return name
    .replaceAll(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .replaceAll(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
}
