/** A name to compare: by {@link plainName}, in small letters, without the `@` of a handle. */
export function normalName(text: string): string {
  return plainName(text).toLowerCase().replace(/^@/, '');
}

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
