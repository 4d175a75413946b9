import { readLightArguments, readLightDecorator, readLightParameters } from './light-heads';
import type { Outline, OutlineLine } from './outline';
import { readHiddenBody } from './read-statement';
import type { Source } from './source';
import type { ImportedName, Statement, StatementOf } from './syntax';

/** A statement at the margin of a file: its decorators, its head, the branches that belong to it. */
export interface Chunk {
  lines: readonly OutlineLine[];
  from: number;
  /** Where the next one begins; the end of the text for the last. */
  to: number;
}

/** What a light reader hands on to the grammar. */
export interface ByGrammar {
  source: Source;
  /** Whether the outline leaves out the body of the definition there. */
  hides(from: number): boolean;
  /** The statement of a chunk, read when somebody asks for it. */
  statementOf(chunk: Chunk): () => Statement | undefined;
}

const BRANCH = /(?:else|elif|except|finally)\b/y;
const DEFINES = /(?:class|def|async)[ \t]/y;
const IMPORT = /^import[ \t]([\w., \t]+)$/;
const ORIGIN = /^(\.*)([A-Za-z_][\w.]*|)$/;
const LISTED = /^[\w, \t]+$/;
const IMPORTED = /^([A-Za-z_][\w.]*)(?:\s+as\s+([A-Za-z_]\w*))?$/;
const ASSIGNED = /^([A-Za-z_]\w*)[ \t]*=/;
const HEAD = /^(class|(?:async[ \t]+)?def)[ \t]+([A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)[ \t]*/;

/** The statements of a file, each with what belongs to it; null where that is not told by its lines. */
export function chunksOf(text: string, { lines }: Outline): Chunk[] | null {
  if (!lines || text.includes('\r') || text.includes('\f')) return null;
  const groups: OutlineLine[][] = [];
  let isDecorated = false;
  for (const line of lines) {
    BRANCH.lastIndex = line.from;
    const open = groups.at(-1);
    if (open && (isDecorated || BRANCH.test(text))) open.push(line);
    else groups.push([line]);
    isDecorated = text.charAt(line.from) === '@';
  }
  return groups.map((group, at) => ({
    lines: group,
    from: group[0]?.from ?? 0,
    to: groups[at + 1]?.[0]?.from ?? text.length,
  }));
}

/**
 * Reads a statement without the grammar: an import, the head of a class or function, a name that is assigned a value. What
 * is asked for of it beyond its names is read by the grammar then.
 * @returns undefined for every other statement, and wherever it is not sure: the grammar tells then
 */
export function readLightly(chunk: Chunk, by: ByGrammar): Statement | undefined {
  const line = chunk.lines.at(-1);
  if (!line || line.joins) return undefined;
  const { text } = by.source;
  DEFINES.lastIndex = line.from;
  if (DEFINES.test(text)) return readDefinition(chunk, line, by);
  if (chunk.lines.length > 1 || line.bodyEnd !== line.end) return undefined;
  return readImport(line, by.source) ?? readAssignment(chunk, line, by);
}

function readImport({ from, end }: OutlineLine, source: Source): Statement | undefined {
  const { text } = source;
  if (!text.startsWith('import', from) && !text.startsWith('from', from)) return undefined;
  const written = text.slice(from, end);
  const span = { line: source.lineAt(from), from, to: end };
  const plain = IMPORT.exec(written);
  if (plain) {
    const names = readNames(plain[1] ?? '');
    return names && { ...span, type: 'import', names };
  }
  const split = written.search(/[ \t]import\b/);
  const [origin, level = '', module = ''] = ORIGIN.exec(written.slice('from'.length, split).trim()) ?? [];
  if (!origin || split === -1) return undefined;
  const shape = { ...span, type: 'from' as const, module, level: level.length };
  const listed = written.slice(split + ' import'.length).trim();
  if (listed === '*') return { ...shape, names: [], star: true };
  const isInBrackets = listed.startsWith('(') && listed.indexOf(')') === listed.length - 1;
  if (!isInBrackets && !LISTED.test(listed)) return undefined;
  const names = readNames(isInBrackets ? listed.slice(1, -1).replace(/#[^\n]*/g, '') : listed);
  return names && { ...shape, names, star: false };
}

function readNames(written: string): ImportedName[] | undefined {
  const names: ImportedName[] = [];
  const parts = written.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  for (const part of parts) {
    const [, name, alias = null] = IMPORTED.exec(part) ?? [];
    if (name === undefined) return undefined;
    names.push({ name, alias });
  }
  return names;
}

function readAssignment(chunk: Chunk, line: OutlineLine, { source, statementOf }: ByGrammar): Statement | undefined {
  if (line.equals !== 1) return undefined;
  const [written, name] = ASSIGNED.exec(source.text.slice(line.from, Math.min(line.end, line.from + 100))) ?? [];
  if (written === undefined || name === undefined || line.from + written.length === line.end) return undefined;
  const span = { line: source.lineAt(line.from), from: line.from };
  const target = { ...span, to: line.from + name.length, type: 'name' as const, name };
  const whole = statementOf(chunk);
  const statement: StatementOf<'assign'> = { ...span, to: line.end, type: 'assign', targets: [target], value: null };
  return later(statement, 'value', () => {
    const read = whole();
    return read?.type === 'assign' ? read.value : null;
  });
}

function readDefinition(chunk: Chunk, head: OutlineLine, by: ByGrammar): Statement | undefined {
  const { source } = by;
  const [written = '', keyword, name] = HEAD.exec(source.text.slice(head.from, head.end)) ?? [];
  if (keyword === undefined || name === undefined || head.bodyEnd === head.end || !by.hides(head.from))
    return undefined;
  const whole = by.statementOf(chunk);
  const decorators = chunk.lines
    .slice(0, -1)
    .map((line) => readLightDecorator(line, source, () => decoratorOf(whole(), line.from)));
  if (!decorators.every((decorator) => decorator !== undefined)) return undefined;
  const to = source.text.charAt(head.next - 1) === '\n' ? head.next : head.bodyEnd;
  const span = { line: source.lineAt(head.from), from: head.from, to };
  const inBrackets = { from: head.from + written.length, to: head.end - 1 };
  const body = { body: [] };
  const readBody = (): Statement[] => readHiddenBody(source, span);
  if (keyword === 'class') {
    const read = readLightArguments(inBrackets, source);
    if (!read) return undefined;
    const statement: StatementOf<'class'> = { ...span, type: 'class', name, decorators, ...read, ...body };
    return later(statement, 'body', readBody);
  }
  const parameters = readLightParameters(inBrackets, source);
  const statement: StatementOf<'function'> = {
    ...{ ...span, type: 'function', name, decorators, parameters: parameters ?? [], ...body },
  };
  if (!parameters) {
    later(statement, 'parameters', () => {
      const read = whole();
      return read?.type === 'function' ? read.parameters : [];
    });
  }
  return later(statement, 'body', readBody);
}

function decoratorOf(read: Statement | undefined, at: number): StatementOf<'class'>['decorators'][number] | undefined {
  if (read?.type !== 'class' && read?.type !== 'function') return undefined;
  return read.decorators.find(({ from }) => from === at + 1);
}

/** Has a property worked out when it is first looked at. */
function later<Owner extends object, Key extends keyof Owner>(owner: Owner, key: Key, work: () => Owner[Key]): Owner {
  let known: { value: Owner[Key] } | undefined;
  return Object.defineProperty(owner, key, {
    get: () => (known ??= { value: work() }).value,
    enumerable: true,
  });
}
