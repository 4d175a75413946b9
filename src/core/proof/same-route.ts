/** Whether a pattern is the one that is meant. A part in brackets stands for any: `<int:pk>`, `{id}`; so does one that the pattern takes: `12`. */
export function isSameRoute(pattern: string, wanted: string): boolean {
  const [has, wants] = [segments(pattern), segments(wanted)];
  if (has.length !== wants.length) return false;
  return has.every((part, at) => part === wants[at] || isParameter(part));
}

/** Whether a part of a pattern stands for many: `<int:pk>`, `(?P<pk>[0-9]+)`. */
export function isParameter(part: string): boolean {
  return (part.includes('<') && part.includes('>')) || part.includes('(');
}

/** The parts of a pattern between its slashes. */
export function segments(pattern: string): string[] {
  return pattern.split('/').filter((part) => part !== '' && part !== '^' && part !== '$');
}
