/** So many letters of a label have room in a view of 300 pixels, and so many are left of one at least. */
const ROOM = 28;
const LEAST = 12;
/** So much of that takes a letter beside it, which is smaller. */
const BESIDE = 0.9;
/** For a word's end no more letters are given up. */
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
  const cut = titles.map(({ title, beside }) =>
    beside === '' ? title : cutAtWord(title, Math.max(LEAST, Math.round(ROOM - beside.length * BESIDE))),
  );
  const counts = new Map<string, number>();
  for (const label of cut) counts.set(label, (counts.get(label) ?? 0) + 1);
  return cut.map((label, at) => (counts.get(label) === 1 ? label : (titles[at]?.title ?? label)));
}

function cutAtWord(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most + 2) return title;
  const end = letters.slice(0, most + 1).lastIndexOf(' ');
  return `${letters
    .slice(0, end > most - FEW ? end : most)
    .join('')
    .replace(/[\s,;:.–-]$/u, '')}…`;
}
