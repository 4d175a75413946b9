/** So many letters of a row are seen in a list to choose from; what is behind them is cut. */
const SEEN = 80;

/** A text in lines that a list to choose from shows whole, parted between words. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < SEEN) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
