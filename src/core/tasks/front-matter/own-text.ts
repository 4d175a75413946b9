/**
 * The same text, cut loose: an engine may keep a part of a string as a view of the whole, and ten thousand items
 * would keep ten thousand files in memory.
 */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
