/** So many letters of a label have room in a view of 300 pixels, and so many are left of one at least. */
const ROOM = 34;
const LEAST = 16;
/** For fewer letters no label is cut, and for a word's end no more are given up. */
const FEW = 4;

/** A title, and what must be seen beside it. */
export interface TitleBeside {
  title: string;
  beside: string;
}

/**
 * Titles cut at a word, so that in a narrow view what stands beside them is seen: VS Code gives the label all the room it wants. Titles
 * that would be the same then stay whole.
 */
export function shortLabels(titles: readonly TitleBeside[]): string[] {
  const cut = titles.map(({ title, beside }) => cutAtWord(title, Math.max(LEAST, ROOM - beside.length)));
  const counts = new Map<string, number>();
  for (const label of cut) counts.set(label, (counts.get(label) ?? 0) + 1);
  return cut.map((label, at) => (counts.get(label) === 1 ? label : (titles[at]?.title ?? label)));
}

function cutAtWord(title: string, most: number): string {
  const letters = [...title];
  if (letters.length < most + FEW) return title;
  const end = letters.slice(0, most + 1).lastIndexOf(' ');
  return `${letters
    .slice(0, end > most - FEW ? end : most)
    .join('')
    .replace(/[\s,;:.–-]$/u, '')}…`;
}
