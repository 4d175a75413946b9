/** A table's header, and a key at the beginning of its line; what both name is dotted. */
const HEADER = /^\s*\[+([^[\]][^\]]*)\]/;
const KEY = /^([^=#[\]{},]{1,200})=(?!=)/;

/**
 * The line of a TOML text on which a key of a table stands, whichever way it is written: below the table's header, dotted below that of a
 * table around it, as a table of its own, in braces. TOML's parser keeps no positions; to name a line, this is near enough.
 * @param table the table's dotted name; keys above the first header belong to `''`
 * @param item a text of the key's value, or of its list: its line is what is asked for
 * @returns 1-based; 1 where nothing fits
 */
export function findLine(lines: readonly string[], table: string, key: string, item?: string): number {
  const line = findKey(lines, plain(table === '' ? key : `${table}.${key}`));
  return item === undefined ? line : findItem(lines, line, item);
}

function findKey(lines: readonly string[], wanted: string): number {
  let header = '';
  let around: { index: number; inner: string } | undefined;
  for (const [index, line] of lines.entries()) {
    const start = line.slice(0, 300);
    const opened = HEADER.exec(start)?.[1];
    const key = opened === undefined ? KEY.exec(start)?.[1] : undefined;
    if (opened !== undefined) header = plain(opened);
    else if (key === undefined) continue;
    const full = [header, plain(key ?? '')].filter(Boolean).join('.');
    if (full === wanted || full.startsWith(`${wanted}.`)) return index + 1;
    if (key !== undefined && wanted.startsWith(`${full}.`))
      around ??= {
        index,
        inner:
          wanted
            .slice(full.length + 1)
            .split('.')
            .at(-1) ?? '',
      };
  }
  return around ? findInner(lines, around.index, around.inner) : 1;
}

/** The line of a key of a table in braces, from the one on which these begin. */
function findInner(lines: readonly string[], from: number, key: string): number {
  const at = lines.slice(from).findIndex((line) => {
    const text = plain(line.slice(0, 2000));
    const start = text.indexOf(`${key}=`);
    return start === 0 || (start > 0 && '{,.'.includes(text.charAt(start - 1)));
  });
  return from + 1 + Math.max(0, at);
}

function findItem(lines: readonly string[], from: number, item: string): number {
  const after = lines.slice(from - 1);
  const written = [`'${item}'`, JSON.stringify(item)];
  const at = after.findIndex((line) => !/^\s*#/.test(line) && written.some((text) => line.includes(text)));
  return from + Math.max(0, at);
}

/** A dotted name as it is compared. */
function plain(name: string): string {
  return name.replace(/["'\s]/g, '');
}
