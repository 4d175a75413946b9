/** The first lines of some, and how many more there are. @param most so many are told */
export function firstLines(lines: readonly string[], most: number): string[] {
  const left = lines.length - most;
  return [...lines.slice(0, most), ...(left > 0 ? [`… and ${left} more lines`] : [])];
}
