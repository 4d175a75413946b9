import { flatten } from '../../../project/python/expressions';
import { blankWords } from '../../../project/python/blank-words';
import type { FunctionStatement, StatementOf } from '../../../project/python/syntax';
import type { SourceFile } from '../../../project/source/source-file';
import type { ContextFact } from '../../render/hand-over-context';
import { codeSpan } from '../../render/markdown/code-fence';
import { memberAround } from './member-around';
import { definitionAround, type NameFollower } from './name-follower';
import type { NamingCode } from './named-thing';

/** So many names of a function are told with the line that sets them. */
const MAX_NAMES = 6;
const NAME = /(?<![\w.\u0080-\uffff])[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/g;

/** What some lines of a function take over from those above them. */
export interface SetAbove {
  /** `Set above: books (line 44), reviews (line 66)` */
  fact: ContextFact;
  /** The statements that set them: what they name, the lines go on with. */
  code: NamingCode;
}

/**
 * The names of its function that some lines use and lines above them set: who reads the lines alone would miss where a query begins.
 * @returns undefined where they are no part of a function, hold it whole, or use none
 */
export async function setAbove(code: NamingCode, follower: NameFollower): Promise<SetAbove | undefined> {
  const { path, line, endLine } = code;
  if (!path.endsWith('.py') || line === undefined || endLine === undefined) return undefined;
  const file = await follower.source(path);
  const around = file && functionAround(file, line);
  if (!file || !around) return undefined;
  const used = new Set(blankWords(code.text).match(NAME));
  const setting = flatten(around.body).filter(
    (one): one is StatementOf<'assign'> =>
      one.type === 'assign' && one.line < line && namesSet(one).some((name) => used.has(name)),
  );
  const [first] = setting;
  if (!first) return undefined;
  const lines = new Map<string, number>();
  for (const one of setting)
    for (const name of namesSet(one)) if (used.has(name) && !lines.has(name)) lines.set(name, one.line);
  const told = [...lines].slice(0, MAX_NAMES).map(([name, at]) => `${codeSpan(name)} (line ${at})`);
  const more = lines.size > MAX_NAMES ? ` and ${lines.size - MAX_NAMES} more` : '';
  return {
    fact: { text: `Set above: ${told.join(', ')}${more}`, place: { path, line: first.line } },
    code: { path, text: setting.map(({ from, to }) => file.text.slice(from, to)).join('\n'), line: first.line },
  };
}

/** The function or method that a line stands in, below its head. */
function functionAround(file: SourceFile, line: number): FunctionStatement | undefined {
  const method = memberAround(file, line)?.method;
  const around = method ?? definitionAround(file, line);
  return around?.type === 'function' && around.line < line ? around : undefined;
}

function namesSet({ targets }: StatementOf<'assign'>): string[] {
  return targets.flatMap((target) => {
    const parts = target.type === 'tuple' || target.type === 'list' ? target.items : [target];
    return parts.flatMap((part) => (part.type === 'name' && !part.name.includes('.') ? [part.name] : []));
  });
}
