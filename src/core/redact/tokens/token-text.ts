import { scanTokens } from './scan-tokens';
import type { Token } from './scan-tokens';
import type { Span } from '../span';

/** The tokens of a text, and what is written there. An index beyond them holds nothing. */
export class TokenText {
  readonly tokens: readonly Token[];

  /** @param signs what begins a comment that goes to the end of its line */
  constructor(
    readonly text: string,
    signs: readonly string[],
  ) {
    this.tokens = scanTokens(text, signs);
  }

  markAt(index: number): string | undefined {
    const token = this.tokens[index];
    return token?.kind === 'mark' ? this.text.slice(token.start, token.end) : undefined;
  }

  /** `''` where no word is. */
  wordAt(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'word' ? this.contentOf(token) : '';
  }

  /** What an entry or an argument is called: a word, or a string; `''` where there is neither. */
  nameAt(index: number): string {
    const token = this.tokens[index];
    return token?.kind === 'word' || token?.kind === 'string' ? this.contentOf(token) : '';
  }

  /** The text without its quotes. */
  contentOf(token: Token): string {
    const { start, end } = spanOf(token);
    return this.text.slice(start, end);
  }

  /** The line in front of a token, at most 200 characters of it, without its indentation. */
  lineBefore(index: number): string {
    const end = this.tokens[index]?.start ?? 0;
    const near = this.text.slice(Math.max(0, end - 200), end);
    return near.slice(near.lastIndexOf('\n') + 1).trimStart();
  }
}

/** What stands between the quotes of a string, or behind the sign of a comment. */
export function spanOf({ start, end, open, close }: Token): Span {
  return { start: start + open, end: end - close };
}
