/**
 * The line of a TOML text on which a value stands: the first with all the needles below a table's header.
 * TOML's parser keeps no positions; to name a line, this is near enough.
 * @param table the table's dotted name; keys above the first header belong to `''`
 * @returns 1-based; 1 where nothing fits
 */
export function findLine(lines: readonly string[], table: string, ...needles: readonly string[]): number {
  let inTable = true;
  let anywhere = 0;
  for (const [index, line] of lines.entries()) {
    const header = /^\s*\[+([^[\]][^\]]*)\]/.exec(line.slice(0, 300))?.[1];
    if (header !== undefined) {
      const name = header.replace(/["'\s]/g, '');
      inTable = table === name || table.startsWith(`${name}.`);
    }
    if (/^\s*#/.test(line) || !needles.every((needle) => line.includes(needle))) continue;
    if (inTable) return index + 1;
    anywhere ||= index + 1;
  }
  return anywhere || 1;
}
