/** Stands between two characters that mean something together, and is not seen: U+2060, the word joiner. */
const APART = '\u2060';

/**
 * Text of a file, a link or a setting for a surface that takes plain text. VS Code looks for more in some of it: links to commands in
 * messages and prompts (`[text](command:…)`), icons in picks, lenses and the status bar (`$(name)`). This comes out as it reads.
 * @returns one line
 */
export function plainText(text: string): string {
  return oneLine(text)
    .replace(/\](?=\()/g, `]${APART}`)
    .replace(/\$(?=\()/g, `$${APART}`);
}

/**
 * Text on one line, in which nothing is hidden and nothing turns the reading around: line breaks become blanks, control characters,
 * bidirectional overrides and tag characters outside of a flag become U+FFFD. What Persian, Hebrew and emoji need stays.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(CONTROL, '\uFFFD')
    .replace(TAGS, (_, flag?: string) => flag ?? '\uFFFD');
}

/** The control characters of C0 and C1, and those that embed, override or isolate a direction (Unicode Standard Annex #9). */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

/** Tag characters: what follows a black flag names a region (Unicode Technical Standard #51), every other says something unseen. */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F})|[\u{E0000}-\u{E007F}]+/gu;
