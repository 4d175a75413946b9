import type { Files } from '../../../base/ports';
import type { JudgedMigration } from '../../../project/migrations/judgement';
import { thingAt, type DjangoThing } from '../../../project/thing-at';
import type { ContextDefinition, ContextThing } from '../../render/hand-over-context';
import type { DraftPlace } from '../../draft-request';
import { readText } from '../read-text';
import { quoteCode, type QuotedCode } from './quote-code';
import { quoteDefinitions } from './quote-definitions';
import { quoteOperationAt, quoteOperations } from './quote-operations';

/** A place with what is seen there. */
export interface SeenPlace {
  place: DraftPlace;
  /** Of the whole file; undefined where it cannot be read. */
  text: string | undefined;
  /** What it stands in. */
  thing: DjangoThing | undefined;
  /** Null where it is none. */
  migration: JudgedMigration | null;
  /** Undefined where nothing is quoted. */
  code: QuotedCode | undefined;
  definitions: readonly ContextDefinition[];
  /** The code with the definitions that it needs, without secrets; undefined where none is quoted. */
  quoted: string | undefined;
}

/** Reads a place, and quotes the code that is meant. */
export async function lookAtPlace(
  files: Files,
  given: DraftPlace,
  migration: JudgedMigration | null,
): Promise<SeenPlace> {
  const { path } = given;
  const text = path ? await readText(files, path) : undefined;
  const place = text === undefined ? given : withDecorators(given, text);
  const thing = path && text !== undefined ? thingAt(path, text, place.line ?? 1) : undefined;
  const whole = migration && text !== undefined ? quoteOperations(migration, text, place) : undefined;
  const operation = migration && text !== undefined ? quoteOperationAt(migration, text, place) : undefined;
  const code = operation ?? quoteCode(place, text) ?? whole;
  const definitions = code && text !== undefined ? quoteDefinitions(path, text, code.text) : [];
  const quoted = code && [code, ...definitions].map((part) => part.text).join('\n');
  return { place, text, thing, migration, code, definitions, quoted };
}

/** Lines that begin with a definition begin with its decorators: who may come in stands there. */
function withDecorators(place: DraftPlace, text: string): DraftPlace {
  const { path, line, endLine, selection } = place;
  if (!path.endsWith('.py') || line === undefined || endLine === undefined || endLine === line) return place;
  if (selection !== undefined && selection.trim() !== '') return place;
  const lines = text.split('\n');
  if (!/^\s*(?:async def|def|class)\s/.test(lines[line - 1] ?? '')) return place;
  let first = line;
  while (/^\s*@\w/.test(lines[first - 2] ?? '')) first -= 1;
  return { ...place, line: first };
}

/**
 * What a place stands in, for its reader: of lines that reach from one member of a thing to another the thing alone.
 * @returns undefined where it stands in nothing; without a line a file of views stands in none of them
 */
export function thingOfPlace({ place, thing, text = '' }: SeenPlace): ContextThing | undefined {
  const { path, line, endLine } = place;
  if (thing === undefined || thing.kind === 'none') return undefined;
  const { kind, name, member } = thing;
  if (line === undefined && kind !== 'template' && kind !== 'migration') return undefined;
  const ends = endLine === undefined ? member : thingAt(path, text, endLine).member;
  return {
    kind,
    name,
    ...(member !== null && member === ends && { member }),
    place: { path, ...(kind !== 'template' && { line: thing.line }) },
  };
}
