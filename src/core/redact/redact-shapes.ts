import { findShapes } from './find-shapes';
import { replaceSpans } from './span';

/** Takes out what is a secret by its form alone, wherever it stands: keys of known makers, credentials in URLs, private key blocks. Keeps the lines. */
export function redactShapes(text: string): string {
  return replaceSpans(text, findShapes(text));
}
