/** More names say no more. */
const MOST_NAMED = 3;

/** Longer ones are cut. */
const LONGEST = 120;

/** The first of several names or paths, and how many more there are: `a, b, c and 7 more`. */
export function nameSome(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** A name as a sentence has room for it. */
export function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : name;
}
