/** A text on one line: a line break and the white space around it become one space, all other white space stays. */
export function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank));
}
