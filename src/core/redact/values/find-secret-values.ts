import { findCompared, isComparedInBrackets } from './find-compared';
import { findZipped } from './find-zipped';
import { isGrammarRule } from './grammar-rule';
import { commentSigns, isProgram } from '../languages/language-kind';
import { readBareValue } from './read-bare-value';
import { isNoName } from './is-no-name';
import { isSecretString, nameOfValue } from './is-secret-string';
import { OpenBrackets } from './open-brackets';
import { pastAnnotation } from './past-annotation';
import { READS_NAME } from './secret-arguments';
import type { Token } from '../tokens/scan-tokens';
import { isNameOfSecret, nameKind } from '../secret-name';
import { isReference, looksLikeSecret, looksRandom } from '../secret-value';
import type { Span } from '../span';
import { spanOf, TokenText } from '../tokens/token-text';
import { isPattern } from './value-label';

/** Where secrets stand in a text, and where more may be hidden. */
export interface SecretValues {
  /** What has to go. */
  secrets: Span[];
  /** The contents of the other strings and of the comments, which may hold secrets of their own. */
  strings: Span[];
}

/** A line of Python that ends with a colon: what stands before it is no name of a value. */
const STATEMENT = /^(?:if|elif|while|for|with|def|class|except|case|match|async|lambda|else|return|switch)\b/;

/** What a value is compared with that stands for one that is not told: `== "<redacted>"`, `!== "********"`. */
const SENTINEL = /^(?:<[a-z][a-z _-]{1,40}>|__[a-z]{1,20}(?:_[a-z]{1,20}){0,4}__|\*{2,40}|x{3,40}|•{2,40})$/i;

/** Calls that make a key of its text. */
const DECODES =
  /^(?:(?:urlsafe_|standard_)?b64decode|b32decode|b85decode|a85decode|unhexlify|fromhex|a2b_hex|a2b_base64)$/;

/** Finds the values that belong to names of secrets: assignments, entries, arguments, defaults. */
export function findSecretValues(text: string, language: string | undefined): SecretValues {
  return new ValueFinder(text, language).find();
}

class ValueFinder {
  readonly #tokens: TokenText;
  readonly #brackets: OpenBrackets;
  readonly #secrets: Span[] = [];
  readonly #isProgram: boolean;

  readonly #language: string | undefined;

  constructor(text: string, language: string | undefined) {
    this.#language = language;

    this.#tokens = new TokenText(text, commentSigns(language));
    this.#brackets = new OpenBrackets(this.#tokens);
    this.#isProgram = isProgram(language);
  }

  find(): SecretValues {
    let index = 0;
    while (index < this.#tokens.tokens.length) {
      const value = this.#valueAfterName(index);
      this.#brackets.pass(index);
      if (value === undefined) {
        index += 1;
        continue;
      }
      for (let i = index + 1; i < value; i++) this.#brackets.pass(i);
      index = this.#takeValue(value, index);
    }
    return {
      secrets: [
        ...this.#secrets,
        ...this.#brackets.secrets,
        ...findZipped(this.#tokens),
        ...findCompared(this.#tokens),
      ],
      strings: this.#brackets.strings,
    };
  }

  /** The index of the first token of the value that belongs to the name at `index`. */
  #valueAfterName(index: number): number | undefined {
    const token = this.#tokens.tokens[index];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'string')) return undefined;
    const name = this.#tokens.contentOf(token);
    // What is searched for is no name: `prompts[r'Password:\s*$'] = 'ssh'`.
    if (token.kind === 'string' && isPattern(name)) return undefined;
    const named = nameKind(nameOfValue(this.#tokens, index));
    if (named === undefined) return undefined;
    const kind = isGrammarRule(this.#tokens, index) ? 'maybe' : named;
    let next = index + 1;
    while (token.kind === 'string' && (this.#tokens.markAt(next) === ']' || this.#tokens.markAt(next) === ')'))
      next += 1;
    if (token.kind === 'word' && isComparedInBrackets(this.#tokens, index)) next += 1;
    const separator = this.#tokens.markAt(next);
    const after = this.#tokens.markAt(next + 1);
    let value: number | undefined;
    if (separator === ':' && isNoName(this.#tokens, index, next)) return undefined;
    if (separator === ',') value = this.#valueOfArgument(index, next);
    else if (separator === '.') value = this.#valueOfChain(index, next);
    else if (separator === '=' && after === '=' && this.#tokens.markAt(next + 2) === '*') return undefined;
    else if ((separator === '!' || separator === '=') && after === '=') {
      value = this.#tokens.markAt(next + 2) === '=' ? next + 3 : next + 2;
      if (SENTINEL.test(this.#tokens.nameAt(value))) return undefined;
    } else if ((separator === '?' || separator === '|') && after === separator)
      value = this.#isProgram || this.#tokens.tokens[next + 2]?.kind === 'string' ? next + 2 : undefined;
    else if (this.#tokens.wordAt(next) === 'or' && this.#isProgram) value = next + 1;
    else if (/^(?:string|String|str|\w+Secret)$/.test(this.#tokens.wordAt(next)) && after === '=') value = next + 2;
    else if (separator === '=' || separator === ':') value = this.#valueOfAssignment(index, next, separator);
    if (value === undefined) return undefined;
    if (kind === 'secret') return value;
    return kind === 'maybe' ? (this.#looksSecret(name, value) ? value : undefined) : value;
  }

  /** `get("token", "…")`, and `SECRET_KEY, DEBUG = "…", True`. */
  #valueOfArgument(index: number, comma: number): number | undefined {
    if (this.#tokens.tokens[index]?.kind === 'string')
      return READS_NAME.test(this.#brackets.open.at(-1)?.callee ?? '') ? comma + 1 : undefined;
    if (this.#brackets.open.length > 0 || !this.#isProgram) return undefined;
    // The first of the names may be another.
    for (let i = comma + 1; i < Math.min(comma + 12, this.#tokens.tokens.length); i++) {
      if (this.#tokens.markAt(i) === '=') return this.#tokens.markAt(i + 1) === '=' ? undefined : i + 1;
      if (this.#tokens.markAt(i) !== ',' && this.#tokens.tokens[i]?.kind !== 'word') return undefined;
    }
    return undefined;
  }

  /** `getByLabel('Password').fill('…')`, `password_input.send_keys("…")`. */
  #valueOfChain(index: number, dot: number): number | undefined {
    const isCall =
      (this.#tokens.tokens[index]?.kind === 'string' || this.#isProgram) &&
      /^(?:fill|type|send_keys|sendKeys|setValue|press_sequentially)$/.test(this.#tokens.wordAt(dot + 1));
    return isCall && this.#tokens.markAt(dot + 2) === '(' ? dot + 3 : undefined;
  }

  #valueOfAssignment(index: number, separator: number, sign: string): number | undefined {
    let next = separator;
    if (sign === ':') {
      next = pastAnnotation(this.#tokens, separator, this.#language === 'python');
      const isWord = this.#tokens.tokens[index]?.kind === 'word';
      if (next === separator && isWord && this.#language === 'python') return undefined;
      if (next === separator && isWord && STATEMENT.test(this.#tokens.lineBefore(index))) return undefined;
    }
    while (this.#tokens.markAt(next) === '=' || this.#tokens.markAt(next) === ':' || this.#tokens.markAt(next) === '>')
      next += 1;
    return next;
  }

  /** Whether the value that begins at `first` looks like a secret, which a name that may hold one leaves to it. */
  #looksSecret(name: string, first: number): boolean {
    let at = first;
    while (this.#tokens.markAt(at + 1) === '.') at += 2;
    const isDecoded = DECODES.test(this.#tokens.wordAt(at)) && this.#tokens.markAt(at + 1) === '(';
    const token = this.#tokens.tokens[isDecoded ? at + 2 : first];
    if (token === undefined) return false;
    if (token.kind === 'string') return looksLikeSecret(name, this.#tokens.contentOf(token));
    return (
      !this.#isProgram &&
      looksRandom(/^\S{0,200}/.exec(this.#tokens.text.slice(token.start, token.start + 200))?.[0] ?? '')
    );
  }

  /** Takes the strings of the value that begins at `first`, or the bare word. @returns the index behind it */
  #takeValue(first: number, name: number): number {
    const depth = this.#brackets.open.length;
    // The default of a call ends with the call, so its commas do not end it.
    const isDefault = this.#tokens.markAt(first - 1) === ',';
    const isTuple =
      !isDefault &&
      depth === 0 &&
      this.#isProgram &&
      (this.#tokens.markAt(name + 1) === ',' || this.#tokens.markAt(name - 1) === ',');
    const bare = isDefault ? undefined : this.#bareValue(first, name);
    if (bare !== undefined) {
      if (!isReference(this.#tokens.text.slice(bare.span.start, bare.span.end))) this.#secrets.push(bare.span);
      return bare.next;
    }
    let index = first;
    for (; index < this.#tokens.tokens.length; index++) {
      const token = this.#tokens.tokens[index];
      const mark = this.#tokens.markAt(index);
      const isOutside = this.#brackets.open.length === depth;
      if (token?.kind === 'newline' && isOutside && !isDefault && !this.#isContinued(index)) break;
      if (mark === '{' && this.#isBody(index)) break;
      if (isOutside && index > first && this.#isNextAttribute(index)) break;
      if (isOutside && (mark === ')' || mark === ']' || mark === '}' || mark === ';' || mark === '#')) break;
      if (isOutside && mark === ',' && !isDefault && !isTuple) break;
      if (
        token?.kind === 'string' &&
        !this.#isNamedInCode(token) &&
        isSecretString(this.#tokens, this.#brackets, { index, depth, name })
      )
        this.#secrets.push(spanOf(token));
      else this.#brackets.pass(index);
    }
    return index;
  }

  /** ``a new secret: `SLACK_WEBHOOK_URL` ``: the name of a variable, as texts for people write it. */
  #isNamedInCode(string: Token): boolean {
    return (
      !this.#isProgram && this.#tokens.text[string.start] === '`' && isNameOfSecret(this.#tokens.contentOf(string))
    );
  }

  /** `password={value} className="…"`: what follows an expression of JSX is another attribute. */
  #isNextAttribute(index: number): boolean {
    const isAssigned = this.#tokens.wordAt(index) !== '' && this.#tokens.markAt(index + 1) === '=';
    return isAssigned && this.#tokens.markAt(index - 1) === '}' && this.#tokens.markAt(index + 2) !== '=';
  }

  /** A string that goes on with the one before the end of its line. */
  #isContinued(newline: number): boolean {
    return (
      this.#tokens.markAt(newline - 1) === '\\' &&
      (this.#isProgram || this.#tokens.tokens[newline - 2]?.kind === 'string')
    );
  }

  /** The body of a function: what stands in it has names of its own. */
  #isBody(brace: number): boolean {
    const before = this.#tokens.markAt(brace - 1);
    return before === ')' || (before === '>' && this.#tokens.markAt(brace - 2) === '=');
  }

  #bareValue(first: number, name: number): { span: Span; next: number } | undefined {
    const { text, tokens } = this.#tokens;
    return readBareValue({
      text,
      tokens,
      first,
      name,
      language: this.#language,
      inBrackets: this.#brackets.open.length > 0,
    });
  }
}
