/** What somebody typed who meant the beginning of an item. Offsets count from where its line begins. */
export interface ItemSlip {
  start: number;
  end: number;
  /** What was meant. */
  mended: string;
  /** Whether it is read as an item all the same. */
  counts: boolean;
}

const BEGINNING = /^([ \t]*)([-*+])([ \t]*)\[([ xX]?)\](?=(.?))/;

/** Finds `- []`, `-[ ] a` and `- [ ]a` at the beginning of a line; `-[a](b)`, `- [ ](a)` and `- [x]a` are something else. */
export function readSlip(content: string): ItemSlip | undefined {
  const [whole, indent = '', bullet = '', gap = '', mark = '', next = ''] = BEGINNING.exec(content) ?? [];
  if (whole === undefined) return undefined;
  const isSpaced = next === '' || next === ' ' || next === '\t';
  const range = { start: indent.length, end: whole.length };
  const mended = `${bullet}${gap || ' '}[${mark || ' '}]`;
  if (gap === '') return isSpaced && next !== '' ? { ...range, mended, counts: false } : undefined;
  if (mark === '') return isSpaced ? { ...range, mended, counts: true } : undefined;
  return mark === ' ' && !isSpaced && !/[(:[]/.test(next)
    ? { ...range, mended: `${mended} `, counts: false }
    : undefined;
}
