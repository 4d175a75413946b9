import { isReferenceBeforeComment, linesOf, quotedValue, trimmed } from './line-value';
import type { LineValues } from './line-value';
import { isExplanation } from './remark';
import { endOfSubstitutedWord } from './substitution';
import { nameKind } from '../secret-name';
import { isReference, isSecret } from '../secret-value';
import type { Span } from '../span';
import { endOfField } from '../values/form-body';

/** How the lines of a format are read. */
export interface LineFormat {
  /** What may stand between a name and its value, beside `=`: `:` in an ini file, a blank in a Dockerfile. */
  separators: string;
  /** Whether an unquoted value ends with the line; in a shell and in a Dockerfile it ends with the word. */
  toLineEnd: boolean;
  /** What begins a comment line. */
  comments: string;
  /** Whether lines that are indented more go on with a value. */
  continues?: boolean;
  /** What ends a value beside the line, and is no part of it. */
  ends?: string;
  /** Whether blanks may stand around the `=`. */
  spaced: boolean;
}

/** The formats by VS Code's language id; what an unknown file is read as is `unknown`. */
export const LINE_FORMATS: Readonly<Record<string, LineFormat>> = {
  dotenv: { separators: '=:', toLineEnd: true, comments: '#', spaced: true },
  ini: { separators: '=:', toLineEnd: true, comments: '#;', continues: true, spaced: true },
  properties: { separators: '=: ', toLineEnd: true, comments: '#!', spaced: true },
  conf: { separators: '=: ', toLineEnd: true, comments: '#', ends: ';', spaced: true },
  makefile: { separators: '=', toLineEnd: true, comments: '#', spaced: true },
  dockerfile: { separators: '=', toLineEnd: false, comments: '#', spaced: false },
  shellscript: { separators: '=', toLineEnd: false, comments: '#', spaced: false },
  unknown: { separators: '=', toLineEnd: true, comments: '', spaced: false },
  inline: { separators: '=', toLineEnd: false, comments: '', spaced: false },
};

/** What may stand before a name: `export X=`, `ENV X=`, `set -x X`, `-e X=` of a container that is run. */
const LEAD =
  /^(?:(?:-e|--env|--build-arg)[ \t]+|(?:export|readonly|local|declare|typeset|set|setenv|setx|override|define|private|ENV|ARG|LABEL|(?:proxy_set_header|add_header|(?:fastcgi|uwsgi)_param|SetEnv|RequestHeader[ \t]+set)(?![ \t]+[\w-]{1,80}[ \t]+["']?\$)|Environment=["']?|environment=)(?:[ \t]+-[a-zA-Z]{1,4})?(?:[ \t]+|(?<==["']?)))/;
const NAME = /^[\w.@:/%[\]-]*[\w\]]/;
/** An argument without quotes; what is put in its place may hold blanks, and so may what stands where it should. */
const ARGUMENT = /^<[A-Za-z][^<>\n]{1,80}>|^(?!["'])(?:\$?\{\{[^{}\n]{1,200}\}\}|\$\([^()\n]{1,200}\)|\S)+/;
/** More than a name and a comparison would be: the operators of a Makefile. */
const OPERATOR = /^(?:\?=|:{1,3}=|\+=|!=)/;
/** A call or an index with nothing in it but names and strings, in a file of which nobody knows the language. */
const CALL = /^[A-Za-z_][\w.]{0,100}[([][\w\s.,="'|-]{0,300}[)\]]{1,4}[,;)]{0,3}$/;

/** Finds the values of secrets in a file of lines `name = value`, and what is left to be looked into. */
export function findLineValues(text: string, format: LineFormat): LineValues {
  return new LineReader(text, format).read();
}

class LineReader {
  readonly #secrets: Span[] = [];
  readonly #rest: Span[] = [];
  readonly #lines: readonly Span[];

  readonly #text: string;
  readonly #format: LineFormat;

  constructor(text: string, format: LineFormat) {
    this.#text = text;
    this.#format = format;

    this.#lines = linesOf(text);
  }

  read(): LineValues {
    let index = 0;
    while (index < this.#lines.length) index = this.#readLine(index);
    return { secrets: this.#secrets, rest: this.#rest };
  }

  /** @returns the index of the next line to read */
  #readLine(index: number): number {
    const line = this.#lines[index];
    if (line === undefined) return index + 1;
    const { start, end } = trimmed(this.#text, line.start, line.end);
    const content = this.#text.slice(start, end);
    if (content === '') return index + 1;
    // What is commented out is a secret all the same.
    const comment = this.#format.comments.includes(content.charAt(0))
      ? (/^[#;!/\s]+/.exec(content)?.[0].length ?? 0)
      : 0;
    const lead = LEAD.exec(content.slice(comment))?.[0] ?? '';
    const nameStart = start + comment + lead.length;
    const found = this.#valueStart(nameStart, end, lead, start === line.start || this.#format.comments !== '');
    // `# Pass specific headers`: a remark, and not a name with a value of several words.
    const isWords = comment > 0 && lead === '' && found !== undefined && this.#hasWords(nameStart, found, end);
    if (found === undefined || isWords) {
      this.#rest.push({ start, end });
      return index + 1;
    }
    const value = trimmed(this.#text, found.value, end);
    if (this.#format.ends !== undefined && this.#text[value.end - 1] === this.#format.ends) value.end -= 1;
    const quote = /['"]/.exec(lead.slice(-1))?.[0];
    if (quote !== undefined && this.#text[value.end - 1] === quote) value.end -= 1;
    // An argument of a command ends with its word.
    const word = lead.startsWith('-') ? ARGUMENT.exec(this.#text.slice(value.start, value.end))?.[0] : undefined;
    if (word !== undefined && this.#format.toLineEnd) value.end = value.start + word.length;
    return this.#takeValue(index, { name: found.name, ...value, isComment: comment > 0 });
  }

  /** Whether nothing but a blank parts a name from its value, and that has blanks of its own. */
  #hasWords(start: number, { name, value }: { name: string; value: number }, end: number): boolean {
    const isParted = this.#text.slice(start + name.length, value).trim() === '';
    return isParted && /\S\s+\S/.test(this.#text.slice(value, end));
  }

  /** Where the name at `start` has its value, if what stands there is a name and a value. */
  #valueStart(
    start: number,
    end: number,
    lead: string,
    isLineStart: boolean,
  ): { name: string; value: number } | undefined {
    const text = this.#text;
    const format = this.#format;
    const name = NAME.exec(text.slice(start, Math.min(end, start + 400)))?.[0].replace(/:$/, '');
    if (name === undefined || (!isLineStart && lead === '')) return undefined;
    const after = start + name.length;
    const blank = trimmed(text, after, end).start;
    const operator = OPERATOR.exec(text.slice(blank, blank + 4))?.[0];
    if (operator !== undefined && format.spaced) return { name, value: blank + operator.length };
    const separator = text.charAt(blank);
    if (
      format.separators.includes(separator) &&
      separator !== ' ' &&
      separator !== '' &&
      (blank === after || format.spaced)
    ) {
      return text.startsWith('= ', blank + 1) ? undefined : { name, value: blank + 1 };
    }
    const isWord =
      format.separators.includes(' ') || (/^(?:ENV|set|setx|setenv)\b/.test(lead) && /^[A-Z][A-Z0-9_]+$/.test(name));
    return isWord && blank > after ? { name, value: blank } : undefined;
  }

  #takeValue(index: number, value: Span & { name: string; isComment: boolean }): number {
    const text = this.#text;
    const { name, isComment } = value;
    const kind = nameKind(name);
    if (kind === undefined) {
      this.#rest.push({ start: value.start, end: value.end });
      return index + 1;
    }
    const substituted = this.#format.toLineEnd ? undefined : endOfSubstitutedWord(text, value.start);
    if (substituted !== undefined) return this.#passSubstitution(index, value.start, substituted);
    const quoted = quotedValue(text, value.start, value.end, this.#format.toLineEnd ? '' : ';&|)');
    if (quoted !== undefined) {
      if (isSecret(name, text.slice(quoted.start, quoted.end))) this.#secrets.push(quoted);
      this.#rest.push({ start: quoted.end + 1, end: value.end });
      return index + 1;
    }
    const opened = kind === 'secret' && !isComment ? this.#openedQuote(index, value) : undefined;
    if (opened !== undefined) return opened;
    const bare = this.#bareValue(value);
    const plain = text.slice(bare.start, bare.end);
    const isKept =
      plain === ''
        ? true
        : this.#format.comments === '' && CALL.test(plain)
          ? true
          : kind === 'secret'
            ? isReferenceBeforeComment(plain, name) || (isComment && isExplanation(plain))
            : !isSecret(name, plain) || isReferenceBeforeComment(plain);
    if (isKept) this.#rest.push(bare);
    else this.#secrets.push(bare);
    this.#rest.push({ start: bare.end, end: value.end });
    return kind === 'secret' && this.#format.continues === true ? this.#takeContinuation(index, plain) : index + 1;
  }

  /** What a command is asked for, up to the end of its last line: its own arguments may hold secrets. */
  #passSubstitution(index: number, start: number, end: number): number {
    let next = index;
    while ((this.#lines[next]?.end ?? end) < end) next += 1;
    this.#rest.push({ start, end: this.#lines[next]?.end ?? end });
    return next + 1;
  }

  /** A value without quotes: the line, or the word. */
  #bareValue({ start, end }: Span): Span {
    if (this.#format.toLineEnd) return { start, end };
    const line = this.#text.slice(start, end);
    // A command that is asked for the value has blanks of its own.
    if (/^["']?\$\(/.test(line) && line.includes(')')) return { start, end: start + line.lastIndexOf(')') + 1 };
    const field = this.#format.comments === '' ? endOfField(this.#text, start) : undefined;
    if (field !== undefined) return { start, end: field };
    const word = /^(?:\$?\{\{[^{}\n]{1,200}\}\}|<[A-Za-z][^<>\n]{1,80}>|\S*)/.exec(line)?.[0] ?? '';
    return { start, end: start + word.length - (/[;\\]$/.test(word) ? 1 : 0) };
  }

  /** A value whose quote ends on a later line, as keys do. */
  #openedQuote(index: number, { start, end }: Span): number | undefined {
    const quote = this.#text.charAt(start);
    if ((quote !== '"' && quote !== "'") || this.#text.slice(start + 1, end).includes(quote)) return undefined;
    for (let next = index + 1; next < Math.min(this.#lines.length, index + 200); next++) {
      const line = this.#lines[next];
      if (
        line === undefined ||
        /^\s*(?:export )?[A-Za-z_]\w{0,100}=[^=]/.test(this.#text.slice(line.start, line.start + 120))
      )
        break;
      const close = this.#text.slice(line.start, line.end).indexOf(quote);
      if (close === -1) continue;
      this.#secrets.push({ start: start + 1, end: line.start + close });
      return next + 1;
    }
    return undefined;
  }

  /** The lines of an ini file that go on with a value: those that are indented. */
  #takeContinuation(index: number, first: string): number {
    let next = index + 1;
    for (; next < this.#lines.length; next++) {
      const line = this.#lines[next];
      if (line === undefined || !/^[ \t]/.test(this.#text.slice(line.start, line.start + 1))) break;
      const value = trimmed(this.#text, line.start, line.end);
      const content = this.#text.slice(value.start, value.end);
      if (content === '' || (first !== '' && /^[\w.]{1,80}\s{0,8}[=:]/.test(content))) break;
      if (!isReference(content)) this.#secrets.push(value);
    }
    return next;
  }
}
