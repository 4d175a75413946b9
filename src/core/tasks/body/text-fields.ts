import { isFieldName, plainName } from '../front-matter/fields';

/** A field that stands in the text of a task log without front matter: `**Status:** Complete`, `Status: open`. */
export interface TextField {
  /** As the product writes names: `assigned_to` for `**Assigned To:**`. */
  key: string;
  /** Without the emphasis around it. */
  value: string;
  /** The line that it is on, in the file. */
  lineStart: number;
  /** What its line begins with: a bullet, or nothing. */
  bullet: string;
  /** Whether its name is bold. */
  bold: boolean;
  /** Offsets in the file. */
  valueStart: number;
  valueEnd: number;
}

const BULLET = /^(?:[-*+>][ \t]{1,8})?/;
const BOLD = /^\*\*([A-Za-z][A-Za-z _-]{0,30}?)[ \t]?(?::\*\*|\*\*[ \t]?:)[ \t]*/;
const PLAIN = /^([A-Za-z][A-Za-z _-]{0,30}?):(?:[ \t]+|$)/;
/** Where the next field of a line begins, with what stands between. */
const NEXT = /[ \t]{0,4}(?:[|·•/,;][ \t]{0,4})?\*\*[A-Za-z][A-Za-z _-]{0,30}[ \t]?(?::\*\*|\*\*[ \t]?:)/;
const EMPHASIS = /^(\*\*|__|[*_`])(?=\S)(.*\S)\1$/;
const RULE = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

/** Nobody writes a longer head; a text without sections is no head from there on. */
const MAX_HEAD = 200;

/**
 * Collects the fields of a text, line by line: those above its first section, or at the very start of that section where
 * there are none; and those below a rule (`---`), where a mode closes its log: `**Status:** ✅ Complete`.
 */
export class TextFieldReader {
  #place: 'head' | 'first section' | 'rule' | 'closing' | 'text' = 'head';
  #sections = 0;
  #lines = 0;
  readonly #head: TextField[] = [];
  #closing: TextField[] = [];
  /** What was found since the last rule. */
  #block: TextField[] = [];

  /**
   * @param start offset of the line in the file
   * @param first what it begins with behind its white space; undefined where it has nothing else
   */
  readLine(content: string, start: number, first: string | undefined): void {
    if (first === undefined) return;
    if ((first === '-' || first === '*' || first === '_') && RULE.test(content)) return this.#enter('rule');
    if (this.#place === 'text') return;
    this.#lines += 1;
    if (this.#place === 'head' && (this.#lines > MAX_HEAD || !content.includes(':'))) return;
    const found = readFields(content, start);
    if (this.#place === 'head') this.#head.push(...found);
    else if (found.length === 0 || (this.#sections > 0 && this.#place !== 'first section' && !found[0]?.bold))
      this.#enter('text');
    else if (this.#place === 'first section') this.#head.push(...found);
    else {
      this.#place = 'closing';
      this.#block.push(...found);
    }
  }

  /** A heading of this level begins here. */
  readHeading(level: number): void {
    if (level > 1) this.#sections += 1;
    this.#enter(
      this.#sections === 1 && level > 1 && this.#head.length === 0
        ? 'first section'
        : this.#sections === 0
          ? 'head'
          : 'text',
    );
  }

  /** What is neither line nor heading begins here: code, a comment. */
  leaveBlock(): void {
    if (this.#place !== 'head') this.#enter('text');
  }

  /** The fields that hold first: the last block below a rule that names a status, then the others in the order they stand in. */
  finish(): TextField[] {
    this.#enter('text');
    return [...this.#closing, ...this.#head];
  }

  #enter(place: 'head' | 'first section' | 'rule' | 'text'): void {
    if (this.#block.some(({ key }) => key === 'status')) this.#closing = this.#block;
    else if (this.#sections === 0) this.#head.push(...this.#block);
    this.#block = [];
    // The rule below a head, and the text below that, are above the first section still.
    this.#place = place === 'text' && this.#sections === 0 ? 'head' : place;
  }
}

function readFields(content: string, start: number): TextField[] {
  const bullet = BULLET.exec(content)?.[0] ?? '';
  const fields: TextField[] = [];
  for (let at = bullet.length; at < content.length;) {
    const rest = content.slice(at);
    const bold = BOLD.exec(rest);
    const plain = bold === null && fields.length === 0 ? PLAIN.exec(rest) : null;
    const label = bold ?? plain;
    const key = plainName(label?.[1] ?? '');
    if (label === null || (plain !== null && !isFieldName(key))) break;
    const text = rest.slice(label[0].length);
    const next = bold === null ? null : NEXT.exec(text);
    const written = text
      .slice(0, next?.index)
      .replace(/<!--[^]*$/, '')
      .trimEnd();
    const [, mark = '', inner = written] = EMPHASIS.exec(written) ?? [];
    const valueStart = start + at + label[0].length + mark.length;
    fields.push({
      key,
      value: inner,
      lineStart: start,
      bullet,
      bold: bold !== null,
      valueStart,
      valueEnd: valueStart + inner.length,
    });
    if (next === null) break;
    at += label[0].length + next.index + next[0].indexOf('**');
  }
  return fields;
}
