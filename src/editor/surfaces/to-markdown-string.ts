import { Hover, MarkdownString, type Range } from 'vscode';
import type { Markdown } from './markdown';

/** What VS Code shows: Markdown that runs no command, and has neither HTML nor icons. */
export function toMarkdownString(text: Markdown): MarkdownString {
  return new MarkdownString(text.toString());
}

/** @param range what it is about; the word under the pointer if left out */
export function createHover(text: Markdown, range?: Range): Hover {
  return new Hover(toMarkdownString(text), range);
}
