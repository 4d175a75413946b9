/** The part of markdown-it that is used: https://markdown-it.github.io/markdown-it/. VS Code brings the library itself along. */
export interface MarkdownIt {
  block: { ruler: { before(name: string, own: string, rule: BlockRule, options?: { alt: string[] }): void } };
  core: { ruler: { after(name: string, own: string, rule: (state: { tokens: Token[]; Token: TokenClass }) => void): void } };
}

/** Takes lines of a document, from `startLine` on, as one block. @returns whether it has */
export type BlockRule = (state: BlockState, startLine: number, endLine: number, silent: boolean) => boolean;

export interface BlockState {
  src: string;
  /** Where each line begins and ends in `src`. */
  bMarks: readonly number[];
  eMarks: readonly number[];
  /** The next line to be taken. */
  line: number;
  /** What the line stands in: `root`, `blockquote`, … */
  parentType: string;
  push(type: string, tag: string, nesting: 0 | 1 | -1): Token;
}

export interface Token {
  type: string;
  content: string;
  markup: string;
  info: string;
  map: [number, number] | null;
  children: Token[] | null;
  attrJoin(name: string, value: string): void;
}

export type TokenClass = new (type: string, tag: string, nesting: 0 | 1 | -1) => Token;
