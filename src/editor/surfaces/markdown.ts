import type { Uri } from 'vscode';
import { oneLine } from './plain-text';

/** Markdown that shows what it was made from as it reads; only what stands in this file makes it. */
export type Markdown = EscapedMarkdown;

class EscapedMarkdown {
  readonly #text: string;

  /** @param text all in it that is not our own is escaped */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * Markdown as a template: what stands in it is ours, what is put in is text and comes out as it reads, unless it is {@link Markdown}
 * itself. There is no other way to make a tooltip, a hover or an answer in the chat, so none can forget to escape.
 */
export function markdown(ours: TemplateStringsArray, ...values: readonly (string | number | Markdown)[]): Markdown {
  const rest = values.map((value, index) => `${asMarkdown(value)}${ours[index + 1] ?? ''}`);
  return new EscapedMarkdown(`${ours[0] ?? ''}${rest.join('')}`);
}

/** Joins parts, as they are where they are Markdown, escaped where they are text; those that are empty or false are left out. */
export function joinMarkdown(parts: readonly (string | Markdown | false)[], separator: string): Markdown {
  const texts = parts.map((part) => (part === false ? '' : asMarkdown(part)));
  return new EscapedMarkdown(texts.filter((text) => text !== '').join(separator));
}

/** Text in the letters of code. */
export function inlineCode(text: string): Markdown {
  const code = oneLine(text);
  if (code.trim() === '') return new EscapedMarkdown('');
  let longest = 0;
  for (const { length } of code.match(/`+/g) ?? []) longest = Math.max(longest, length);
  const fence = '`'.repeat(longest + 1);
  // A blank on each side belongs to the fence: it keeps one that is in the text, or a backtick, apart from it.
  const gap = /^[ `]|[ `]$/.test(code) ? ' ' : '';
  return new EscapedMarkdown(fence + gap + code + gap + fence);
}

/** A link to a file of the workspace. */
export function fileLink(label: string, target: Uri): Markdown {
  return linkToAddress(label, target.toString());
}

/** @param address a URI or a path of one; what would end the link is encoded */
export function linkToAddress(label: string, address: string): Markdown {
  return new EscapedMarkdown(
    `[${escapeMarkdown(label)}](<${address.replace(/[^\w\-.~/:#%?&=+@]/gu, encodeURIComponent)}>)`,
  );
}

function asMarkdown(part: string | number | Markdown): string {
  return part instanceof EscapedMarkdown ? part.toString() : escapeMarkdown(String(part));
}

/**
 * Text as it reads, wherever it stands in Markdown. What begins a construct of CommonMark 0.31 is escaped, and `$`, which begins a
 * formula in the chat; the colon and the slashes of an address too, which VS Code would make a link of without any brackets.
 */
function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()#+\-.!<>|~&$]|:(?=\S)|\/(?=\/)/g, '\\$&');
}
