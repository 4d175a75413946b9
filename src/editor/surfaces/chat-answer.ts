import type { ChatResponseStream, ChatResult, Command } from 'vscode';
import { markdown, type Markdown } from './markdown';
import { plainText } from './plain-text';
import { toMarkdownString } from './to-markdown-string';

/** Says something in the chat. */
export function say(stream: ChatResponseStream, text: Markdown): void {
  stream.markdown(toMarkdownString(text));
}

/**
 * Hands on what a language model says: it is the model's own Markdown, which VS Code shows as it shows all of them, without commands
 * and without fetching an image.
 */
export function sayForModel(stream: ChatResponseStream, words: string): void {
  stream.markdown(words);
}

/** Offers one of our commands in the chat. */
export function offer(stream: ChatResponseStream, { title, ...command }: Command): void {
  stream.button({ ...command, title: plainText(title) });
}

/** The end of an answer that did not come about; VS Code reads the message as Markdown. */
export function failedAnswer(message: string): ChatResult {
  return { errorDetails: { message: markdown`${message}`.toString() } };
}
