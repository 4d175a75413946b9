/**
 * So many letters of a label have room in a view of 300 pixels, less the gap behind it and the two signs that something is cut; and so many are
 * left of one at least.
 */
const ROOM = 26;
const LEAST = 6;
/** So much of that takes a letter beside it, which is smaller. */
const BESIDE = 0.9;
/** For a word's end no more letters are given up, and no larger part of what there is room for. */
const FEW = 3;
const PART = 0.4;

/** A title, and what must be seen beside it. */
export interface TitleBeside {
  title: string;
  beside: string;
}

/**
 * Titles cut at a word, so that in a narrow view what stands beside them is seen: VS Code gives the label all the room it wants. Titles
 * that would be the same then are cut in their middle, and stay whole where that makes no difference.
 */
export function shortLabels(titles: readonly TitleBeside[]): string[] {
  const whole = titles.map(({ title }) => title);
  const most = titles.map(({ beside }) =>
    beside === '' ? Infinity : Math.max(LEAST, Math.round(ROOM - beside.length * BESIDE)),
  );
  const cut = whole.map((title, at) => cutAtWord(title, most[at] ?? LEAST));
  return unlike(
    unlike(
      cut,
      whole.map((title, at) => cutWithin(title, most[at] ?? LEAST)),
    ),
    whole,
  );
}

/** The labels, and of those that are not alone the others in their stead. */
function unlike(labels: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, at) => (counts.get(label) === 1 ? label : (others[at] ?? label)));
}

function cutAtWord(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most + 1) return title;
  const end = letters.slice(0, most + 1).lastIndexOf(' ');
  return `${letters
    .slice(0, end > most - Math.min(FEW, most * PART) ? end : most)
    .join('')
    .replace(/[\s,;:.&–-]{1,3}$/u, '')}…`;
}

/** Keeps the end, from a word on, and as much of the beginning as there is room for. */
function cutWithin(title: string, most: number): string {
  const letters = [...title];
  if (letters.length <= most + 1) return title;
  const last = letters.slice(Math.max(letters.lastIndexOf(' ') + 1, letters.length - most + LEAST / 2));
  return `${letters
    .slice(0, Math.max(LEAST / 2, most - last.length))
    .join('')
    .trimEnd()}…${last.join('')}`;
}
