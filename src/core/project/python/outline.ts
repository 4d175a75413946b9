/** A text of Python in which the bodies of classes and functions are blank. */
export interface Outline {
  /** As long as the original: each body is white space up to its last character, which is a `0`. Made once somebody asks for it. */
  readonly text: string;
  /** Where the definitions whose bodies are blank begin, at their `class`, `def` or `async`. */
  hidden: ReadonlySet<number>;
  /** The lines of a file that begin at its margin, with what is indented below each; null where an indented one comes first. */
  lines: readonly OutlineLine[] | null;
}

/** A statement at the margin of a file, with all the lines that it goes over. */
export interface OutlineLine {
  from: number;
  /** Behind the last character of its first line that is no white space and no comment; of the last that is indented below it. */
  end: number;
  bodyEnd: number;
  /** Where the line behind those begins. */
  next: number;
  /** Whether `;` stands in it, and how many `=` outside of brackets. */
  joins: boolean;
  equals: number;
}

/** The head of a definition, at the first character of its line. */
const HEAD = /(?:class|def|async[ \t]+def)[ \t]+[\w\u0080-\uffff]/y;
const [TAB, NEWLINE, FEED, RETURN, SPACE, HASH, COLON, BACKSLASH] = [9, 10, 12, 13, 32, 35, 58, 92];
const [SEMICOLON, EQUALS] = [59, 61];
const [SINGLE, DOUBLE] = [39, 34];
const OPENING = new Set([40, 91, 123]);
const CLOSING = new Set([41, 93, 125]);

/** Where the body of a definition stands, `[start, end)`. */
interface Body {
  start: number;
  end: number;
}

/** A statement with all the lines that it goes over. */
interface LogicalLine {
  /** Behind its last character that is no white space and no comment. */
  end: number;
  last: number;
  /** Where the next line begins. */
  next: number;
  joins: boolean;
  equals: number;
}

/**
 * Leaves of a text what is outside of the bodies of classes and functions, most of which nobody looks into and which are
 * most of a file: a parser is through with it in a fraction of the time.
 * @param text of a file, or of one definition where `isDefinition`: its own body stays, and those in it are blank
 * @returns null where a bracket or a string has no end: what belongs to which function is not told then
 */
export function outlineOf(text: string, isDefinition = false): Outline | null {
  const definitions = new Set<number>();
  const lines: OutlineLine[] = [];
  let isIndented = false;
  const bodies: Body[] = [];
  let open: { start: number; indent: number; end: number } | null = null;
  const close = (): void => {
    if (open && open.end > open.start) bodies.push({ start: open.start, end: open.end });
    open = null;
  };
  for (let at = 0; at < text.length;) {
    const { first, indent } = indentationAt(text, at);
    const code = text.charCodeAt(first);
    if (first >= text.length) break;
    if (code === NEWLINE || code === RETURN || code === HASH) {
      at = lineEnd(text, first) + 1;
      continue;
    }
    if (open && indent <= (open as { indent: number }).indent) close();
    const line = logicalLine(text, first);
    if (!line) return null;
    if (indent === 0) lines.push({ from: first, bodyEnd: line.end, ...line });
    else {
      const above = lines.at(-1);
      isIndented ||= above === undefined;
      if (above) [above.bodyEnd, above.next] = [line.end, line.next];
    }
    if (open) (open as { end: number }).end = line.end;
    else {
      HEAD.lastIndex = first;
      if (line.last === COLON && HEAD.test(text) && !(isDefinition && first === 0)) {
        definitions.add(first);
        open = { start: line.next, indent, end: line.next };
      }
    }
    at = line.next;
  }
  close();
  let blank: string | undefined;
  return {
    get text() {
      return (blank ??= withoutBodies(text, bodies));
    },
    hidden: definitions,
    lines: isIndented ? null : lines,
  };
}

function withoutBodies(text: string, bodies: readonly Body[]): string {
  const kept: string[] = [];
  let written = 0;
  for (const { start, end } of bodies) {
    kept.push(text.slice(written, start), ' '.repeat(end - start - 1), '0');
    written = end;
  }
  return kept.join('') + text.slice(written);
}

function indentationAt(text: string, start: number): { first: number; indent: number } {
  let indent = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) indent += 1;
    else if (code === TAB) indent += 8 - (indent % 8);
    else if (code === FEED) indent = 0;
    else break;
  }
  return { first: at, indent };
}

/** Where the line ends on which an offset stands. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function logicalLine(text: string, start: number): LogicalLine | null {
  let depth = 0;
  let end = start;
  let last = 0;
  let joins = false;
  let equals = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      if (depth === 0) return { end, last, next: at + 1, joins, equals };
      continue;
    }
    if (code === SPACE || code === TAB || code === RETURN || code === FEED) continue;
    if (code === HASH) {
      at = lineEnd(text, at) - 1;
      continue;
    }
    if (code === BACKSLASH) {
      const isContinued = text.charCodeAt(at + 1) === NEWLINE || text.startsWith('\r\n', at + 1);
      if (!isContinued) return null;
      at = lineEnd(text, at);
      continue;
    }
    if (code === SINGLE || code === DOUBLE) {
      const quoted = stringEnd(text, at, code);
      if (quoted === -1) return null;
      at = quoted - 1;
    } else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) {
      depth -= 1;
      if (depth < 0) return null;
    } else if (code === SEMICOLON) joins = true;
    else if (code === EQUALS && depth === 0) equals += 1;
    end = at + 1;
    last = code;
  }
  return depth === 0 ? { end, last, next: text.length, joins, equals } : null;
}

/** Behind the quotes that end a string; -1 where it has no end. */
function stringEnd(text: string, start: number, quote: number): number {
  const isLong = text.charCodeAt(start + 1) === quote && text.charCodeAt(start + 2) === quote;
  if (!isLong && text.charCodeAt(start + 1) === quote) return start + 2;
  for (let at = start + (isLong ? 3 : 1); at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === NEWLINE && !isLong) return -1;
    else if (code === quote) {
      if (!isLong) return at + 1;
      if (text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote) return at + 3;
    }
  }
  return -1;
}
