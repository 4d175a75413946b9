/** The lines of a text, those that end in a backslash joined with the next, each with the number of its first; a remark between them goes. */
export function joinedLines(text: string): { line: number; text: string }[] {
  const joined: { line: number; text: string }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const last = joined.at(-1);
    if (isOpen && last && /^\s*(?:#|$)/.test(line)) continue;
    const part = line.replace(/\\\s*$/, '');
    if (isOpen && last) last.text = `${last.text.trimEnd()} ${part.trim()}`;
    else joined.push({ line: index + 1, text: part });
    isOpen = part !== line;
  }
  return joined;
}
