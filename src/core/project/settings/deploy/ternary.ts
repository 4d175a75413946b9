/** Yes, no, or null: text does not tell. */
export type Ternary = boolean | null;

/** Whether all hold; one that does not decides. */
export function every(...parts: readonly Ternary[]): Ternary {
  return parts.includes(false) ? false : parts.includes(null) ? null : true;
}

/** Whether one of them holds. */
export function some(...parts: readonly Ternary[]): Ternary {
  return not(every(...parts.map(not)));
}

/** Whether it does not hold. */
export function not(part: Ternary): Ternary {
  return part === null ? null : !part;
}

/** What all cases say; null where they differ, and where there is none. */
export function agreed(cases: readonly Ternary[]): Ternary {
  const [first = null] = cases;
  return cases.every((one) => one === first) ? first : null;
}
