/** Text of a file in a Markdown tooltip: shown as it is, whatever it holds. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/g, '\\$&');
}
