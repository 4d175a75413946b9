import type { ContextDefinition } from '../../render/hand-over-context';
import { once } from '../../../project/on-demand';
import { parsePythonAtOnce } from '../../../project/parse-python';
import { classifyPath, isSettingsFile } from '../../../project/source/classify-path';
import { NAMES } from '../../../project/python/names-of-code';
import type { Span, Statement } from '../../../project/python/syntax';
import { redactSecrets } from '../../../redact/redact-secrets';

/** More of them are read in the file itself. */
const MAX_DEFINITIONS = 6;
/** A definition that is longer is cut: so much of an SQL statement tells what it does. */
const MAX_LINES = 60;
const MAX_CHARACTERS = 4000;
/** A longer file is generated or data. */
const MAX_LENGTH = 1024 * 1024;
const CONSTANT = /^_{0,2}[A-Z][A-Z0-9_]*$/;

/**
 * What code names and its own file defines elsewhere: constants, which hold the SQL of a `RunSQL`, and in a migration the
 * functions that a `RunPython` runs, each without secrets. What a definition names comes too. The names of a settings
 * file are settings, and not looked up.
 * @param path of the Python file, relative to the workspace folder; another file defines nothing
 * @param text the whole file
 * @param code the quoted part of it
 */
export function quoteDefinitions(path: string, text: string, code: string): ContextDefinition[] {
  if (!path.endsWith('.py') || isSettingsFile(path) || text.length > MAX_LENGTH) return [];
  const redacted = once(() => redactSecrets(text, 'python').split('\n'));
  const known = definitionsIn(text, classifyPath(path) === 'migration');
  const found = new Map<string, ContextDefinition>();
  const queue = [code];
  for (let looked = queue.shift(); looked !== undefined; looked = queue.shift()) {
    for (const [name] of looked.matchAll(NAMES)) {
      const span = known.get(name);
      if (!span || found.has(name) || found.size === MAX_DEFINITIONS) continue;
      const last = span.line + text.slice(span.from, span.to).trimEnd().split('\n').length - 1;
      const lines = redacted().slice(span.line - 1, last);
      if (code.includes(lines[0] ?? '')) continue;
      const shown = lines.slice(0, MAX_LINES).join('\n').slice(0, MAX_CHARACTERS);
      const isCut = shown.length < lines.join('\n').length;
      found.set(name, { name, text: shown, isCut, place: { path, line: span.line, endLine: last } });
      queue.push(shown);
    }
  }
  return [...found.values()];
}

/** Where the constants of a file stand and, where they count, its functions: with their decorators. */
function definitionsIn(text: string, withFunctions: boolean): Map<string, Span> {
  const known = new Map<string, Span>();
  for (const statement of parsePythonAtOnce(text).statements) {
    const name = nameOf(statement, withFunctions);
    if (name !== undefined) known.set(name, withDecorators(statement));
  }
  return known;
}

function nameOf(statement: Statement, withFunctions: boolean): string | undefined {
  if (statement.type === 'function') return withFunctions ? statement.name : undefined;
  if (statement.type !== 'assign' || statement.value === null) return undefined;
  const [target] = statement.targets;
  return target?.type === 'name' && CONSTANT.test(target.name) ? target.name : undefined;
}

function withDecorators(statement: Statement): Span {
  const [first] = statement.type === 'function' ? statement.decorators : [];
  return first ? { line: first.line, from: first.from, to: statement.to } : statement;
}
