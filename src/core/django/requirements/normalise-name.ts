/** A distribution's name as PEP 503 compares it: lower case, each run of `-`, `_` and `.` one hyphen. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
