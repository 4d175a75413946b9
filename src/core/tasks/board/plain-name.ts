/**
 * A partner or coordinator without the signs around the name: `🤖 AI:react-specialist` and `[react-specialist]` are the
 * same as `react-specialist`. Case is kept.
 */
export function plainName(text: string): string {
  return text
    .trim()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:AI|User|Team)[ \t]?:[ \t]?/i, '')
    .replace(/(?<![\])"'`])[\])"'`]+$/, '')
    .trim();
}
