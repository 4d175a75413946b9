import { eastAsianWidth } from 'get-east-asian-width';

const ASCII = /^[ -~]*$/;

/** Has no column of its own: marks on the letter before, the vowel and end of a Korean syllable that is spelled out, and what has no look. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\u1160-\u11FF]/gu;

/** Shown as a picture, two columns wide: https://www.unicode.org/reports/tr51/#Presentation_Style */
const PICTURE = /\p{Emoji_Presentation}|\uFE0F/u;

/** Made when there is something to part: most lines are ASCII, and it takes longer than all the rest of a small listing. */
let graphemes: Intl.Segmenter | undefined;

/** How many columns of a terminal a line takes: https://www.unicode.org/reports/tr11/ */
export function columnsOf(line: string): number {
  if (ASCII.test(line)) return line.length;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let columns = 0;
  for (const { segment } of graphemes.segment(line)) {
    if (PICTURE.test(segment)) columns += 2;
    else
      for (const character of segment.replace(NO_WIDTH, '')) columns += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return columns;
}

/** A line with blanks behind it, up to so many columns. */
export function padColumns(line: string, columns: number): string {
  return line + ' '.repeat(Math.max(0, columns - columnsOf(line)));
}
