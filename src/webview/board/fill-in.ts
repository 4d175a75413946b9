/** Words with what belongs in their gaps, `{0}`, `{1}`, … */
export function fillIn(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (gap, at: string) => String(values[Number(at)] ?? gap));
}
