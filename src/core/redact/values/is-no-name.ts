import type { TokenText } from '../tokens/token-text';

/**
 * Whether what stands before a colon is no name of a value: the value of a variable, `"$PWD":/app`; an attribute, `name="token" :title=…`;
 * a scope, `Secrets::Adapters`; a role of reStructuredText, ``pass :attr:`x` ``; the user of a URL; a part of `arn:aws:…:secret:shop`;
 * the target of a link, `.. _Credentials: https://…`.
 */
export function isNoName(tokens: TokenText, index: number, colon: number): boolean {
  const at = tokens.tokens[colon]?.start ?? 0;
  const before = tokens.lineBefore(index);
  return (
    tokens.nameAt(index).startsWith('$') ||
    (tokens.tokens[index]?.kind === 'string' && tokens.markAt(index - 1) === '=') ||
    /^::[A-Za-z#]|^:[a-z]{2,12}:`/.test(tokens.text.slice(at, at + 20)) ||
    before.endsWith('://') ||
    (before.startsWith('.. ') && tokens.nameAt(index).startsWith('_')) ||
    before.includes('arn:aws')
  );
}
