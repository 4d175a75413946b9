/**
 * What the log of a task says whose completion was reported by other means: from then on its report is not outstanding.
 * @param coordinator who got it; `''` where nobody is named
 */
export function reportedElsewhere(coordinator: string): string {
  return `Completion reported to ${coordinator === '' ? 'the coordinator' : coordinator}, by other means.`;
}
