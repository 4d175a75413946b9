import { joinLines } from './join-lines';

/** A fenced block whose fence is longer than any run of backticks inside. */
export function codeFence(text: string, language: string): string {
  let longest = 2;
  for (const [run] of text.matchAll(/`{3,}/g)) longest = Math.max(longest, run.length);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language.replaceAll(/[^\w+#.-]/g, '')}\n${text}\n${fence}`;
}

/** Code within a line; a line break becomes a space. */
export function codeSpan(text: string): string {
  const line = joinLines(text).trim();
  if (!line.includes('`')) return `\`${line}\``;
  return `\`\` ${line} \`\``;
}
