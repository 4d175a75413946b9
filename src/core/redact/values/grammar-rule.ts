import type { TokenText } from '../tokens/token-text';

/** What the rule of a lexer, a highlighter or a theme has beside its token: Ace, Monarch, CodeMirror, Monaco's themes. */
const BESIDE_TOKEN = /^(?:regexp?|onMatch|caseInsensitive|foreground|fontStyle|push|pop|nextState|lookbehind|greedy)$/;
/** What the token of a grammar itself has: Prism. */
const IN_TOKEN = /^(?:pattern|lookbehind|greedy|alias|inside|regexp?)$/;
const TOKEN = /^(?:default_?)?token(?:s|Class|Name|Type)?$/i;
/** How far to look, in tokens, to either side. */
const NEAR = 80;

/** Whether the entry at `index` is the token of a grammar: `{ token: "constant.language", regex: "…" }`. */
export function isGrammarRule(tokens: TokenText, index: number): boolean {
  const name = tokens.nameAt(index);
  if (!TOKEN.test(name)) return false;
  if (name === 'defaultToken') return true;
  return looksAhead(tokens, index) || looksBack(tokens, index);
}

function looksAhead(tokens: TokenText, index: number): boolean {
  let depth = 0;
  for (let at = index + 1; at < index + NEAR; at++) {
    const mark = tokens.markAt(at);
    if (mark === '{' || mark === '[' || mark === '(') depth += 1;
    else if (mark === '}' || mark === ']' || mark === ')') depth -= 1;
    if (depth < 0) return false;
    const isKey = tokens.markAt(at + 1) === ':';
    if (
      isKey &&
      ((depth === 0 && BESIDE_TOKEN.test(tokens.nameAt(at))) || (depth === 1 && IN_TOKEN.test(tokens.nameAt(at))))
    )
      return true;
  }
  return false;
}

function looksBack(tokens: TokenText, index: number): boolean {
  let depth = 0;
  for (let at = index - 1; at > index - NEAR; at--) {
    const mark = tokens.markAt(at);
    if (mark === '}' || mark === ']' || mark === ')') depth += 1;
    else if (mark === '{' || mark === '[' || mark === '(') depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && tokens.markAt(at + 1) === ':' && BESIDE_TOKEN.test(tokens.nameAt(at))) return true;
  }
  return false;
}
