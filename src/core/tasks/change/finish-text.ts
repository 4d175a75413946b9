import { showText } from '../../base/show-text';
import { redactText } from '../../redact/redact-text';

/**
 * A text of somebody else's as it is written into a file: without its secrets, and with everything in it to be seen: what a terminal
 * would obey, what turns the reading around, and what only a model reads stands there as `<U+001B>`. A line break is a line feed.
 */
export function finishText(text: string): string {
  return showText(redactText(text.replaceAll(/\r\n?/g, '\n')));
}
