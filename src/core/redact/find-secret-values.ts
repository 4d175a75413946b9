import { isSecretName } from './secret-name';
import { readBareValue } from './read-bare-value';
import { scanTokens } from './scan-tokens';
import type { Token } from './scan-tokens';

/** A part of a text, `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Where secrets stand in a text, and where more may be hidden. */
export interface SecretValues {
  /** What has to go. */
  secrets: Span[];
  /** The contents of the other strings, which may hold secrets of their own. */
  strings: Span[];
}

/** Calls that take the name of a secret first and its default after it. */
const READS_NAME =
  /^(?:get|getenv|env|environ|config|str|setdefault|pop|setenv|putenv|secret|get_secret|read_secret|add_header|setRequestHeader|set)$/i;
/** Calls whose strings are labels for people. */
const DESCRIBES =
  /(?:Field|Input|Widget|Column|Serializer|Form|View|Option|Argument|Parameter|Validator)$|^(?:_|gettext\w*|reverse\w*|path|re_path|url)$/;
/** How many brackets outwards a call still says what its strings are for. */
const NEAR = 4;
const NAME_OF_VARIABLE = /^[A-Za-z][A-Za-z0-9_.-]{2,80}$/;

/** Finds the values that belong to names of secrets: assignments, entries, arguments, defaults. */
export function findSecretValues(text: string, language: string | undefined): SecretValues {
  return new ValueFinder(text, language).find();
}

class ValueFinder {
  private readonly tokens: Token[];
  private readonly secrets: Span[] = [];
  private readonly strings: Span[] = [];
  /** The words before the brackets that are open; `''` where there is none. */
  private readonly callees: string[] = [];

  constructor(
    private readonly text: string,
    private readonly language: string | undefined,
  ) {
    this.tokens = scanTokens(text);
  }

  find(): SecretValues {
    let index = 0;
    while (index < this.tokens.length) {
      const value = this.valueAfterName(index);
      this.note(index);
      if (value === undefined) {
        index += 1;
        continue;
      }
      for (let i = index + 1; i < value; i++) this.note(i);
      index = this.takeValue(value, index);
    }
    return { secrets: this.secrets, strings: this.strings };
  }

  /** Keeps the brackets in mind, and the strings. */
  private note(index: number): void {
    const token = this.tokens[index];
    if (token?.kind === 'string') this.strings.push(contentOf(token));
    if (token?.kind !== 'mark') return;
    const char = this.textOf(token);
    if ('([{'.includes(char)) this.callees.push(this.calleeBefore(index));
    else if (')]}'.includes(char)) this.callees.pop();
  }

  private calleeBefore(index: number): string {
    const before = this.tokens[index - 1];
    return before?.kind === 'word' ? this.textOf(before) : '';
  }

  /** The index of the first token of the value that belongs to the name at `index`. */
  private valueAfterName(index: number): number | undefined {
    const token = this.tokens[index];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'string')) return undefined;
    const name =
      token.kind === 'string' ? this.text.slice(token.start + token.open, token.end - token.close) : this.textOf(token);
    if (!isSecretName(name)) return undefined;
    let next = index + 1;
    if (this.markAt(next) === ']') next += 1;
    const separator = this.markAt(next);
    if (separator === ',')
      return token.kind === 'string' && READS_NAME.test(this.callees.at(-1) ?? '') ? next + 1 : undefined;
    if (separator === '!' && this.markAt(next + 1) === '=') return next + 2;
    if (separator !== '=' && separator !== ':') return undefined;
    if (separator === ':') next = this.afterAnnotation(next);
    while (this.markAt(next) === '=' || this.markAt(next) === ':' || this.markAt(next) === '>') next += 1;
    return next;
  }

  /** `: str = …` stands between a name and its value. */
  private afterAnnotation(colon: number): number {
    for (let i = colon + 1; i < Math.min(colon + 14, this.tokens.length); i++) {
      const token = this.tokens[i];
      const mark = this.markAt(i);
      if (token === undefined || token.kind === 'string' || token.kind === 'newline' || mark === ',' || mark === ')')
        return colon;
      if (mark === '=') return i;
    }
    return colon;
  }

  /** Takes the strings of the value that begins at `first`, or the bare word. @returns the index behind it */
  private takeValue(first: number, name: number): number {
    const depth = this.callees.length;
    // The default of a call ends with the call, so its commas do not end it.
    const isDefault = this.markAt(first - 1) === ',';
    const bare = isDefault ? undefined : this.bareValue(first, name);
    if (bare !== undefined) {
      this.secrets.push(bare.span);
      return bare.next;
    }
    let index = first;
    for (; index < this.tokens.length; index++) {
      const token = this.tokens[index];
      const mark = this.markAt(index);
      if (token?.kind === 'newline' && this.callees.length === depth && !isDefault && this.markAt(index - 1) !== '\\')
        break;
      if (
        this.callees.length === depth &&
        (mark === ')' || mark === ']' || mark === '}' || mark === ';' || mark === '#')
      )
        break;
      if (this.callees.length === depth && mark === ',' && !isDefault) break;
      if (token?.kind === 'string' && !this.isName(index, depth)) this.secrets.push(contentOf(token));
      else this.note(index);
    }
    return index;
  }

  private bareValue(first: number, name: number): { span: Span; next: number } | undefined {
    const { text, tokens, language } = this;
    return readBareValue({ text, tokens, first, name, language, inBrackets: this.callees.length > 0 });
  }

  /** Whether the string at `index` names something instead of being it. */
  private isName(index: number, depth: number): boolean {
    const before = this.markAt(index - 1);
    const open = this.callees.slice(Math.max(depth, this.callees.length - NEAR));
    if (open.some((callee) => DESCRIBES.test(callee))) return true;
    if (this.markAt(index + 1) === ':' && open.length > 0) return true;
    const token = this.tokens[index];
    const content = token === undefined ? '' : this.text.slice(token.start + token.open, token.end - token.close);
    if (before === '[' && this.tokens[index - 2]?.kind === 'word') return NAME_OF_VARIABLE.test(content);
    return before === '(' && READS_NAME.test(this.callees.at(-1) ?? '') && NAME_OF_VARIABLE.test(content);
  }

  private markAt(index: number): string | undefined {
    const token = this.tokens[index];
    return token?.kind === 'mark' ? this.textOf(token) : undefined;
  }

  private textOf({ start, end }: Token): string {
    return this.text.slice(start, end);
  }
}

function contentOf({ start, end, open, close }: Token): Span {
  return { start: start + open, end: end - close };
}
