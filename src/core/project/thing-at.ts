import { stemOf } from '../base/path-parts';
import { parsePythonAtOnce } from './parse-python';
import { dottedName, flatten, innerClass, lastPart, stringOf, walkExpression } from './python/expressions';
import type { ClassStatement, FunctionStatement, PythonModule, Statement } from './python/syntax';
import { readOperations } from './pieces/read-migrations';
import { classifyFile, isSettingsFile } from './source/classify-path';
import { kindOfClass, kindOfFunction, type ThingKind } from './thing-kinds';

/** What a line stands in. */
export interface DjangoThing {
  kind: ThingKind;
  /**
   * The class's or function's name, a setting's, a URL's pattern, a template's path, a migration's; `''` for `none`.
   */
  name: string;
  /** The field or method inside; an operation of a migration; null where the line is in neither. */
  member: string | null;
  /** Where the thing begins, 1-based. */
  line: number;
}

const NONE: DjangoThing = { kind: 'none', name: '', member: null, line: 1 };
const TEMPLATE = /\.(?:html?|jinja2?|j2|djhtml)$/;
/** A longer text is judged by its path alone. */
const MAX_LENGTH = 1024 * 1024;

/**
 * What Django thing a line of a file stands in, by that file alone.
 * @param path relative to the workspace folder
 * @param line 1-based
 */
export function thingAt(path: string, text: string, line: number): DjangoThing {
  if (TEMPLATE.test(path))
    return { ...NONE, kind: 'template', name: /(?:^|\/)(?:templates|jinja2)\/([^]+)/.exec(path)?.[1] ?? path };
  if (!path.endsWith('.py')) return NONE;
  const module = parsePythonAtOnce(text.length > MAX_LENGTH ? '' : text);
  const stem = stemOf(path);
  const at = new Spot(text, line);
  const kind = classifyFile(path, text);
  if (kind === 'migration') return migrationAt(path, stem, module, at);
  if (kind === 'command')
    return {
      ...NONE,
      kind: 'command',
      name: stem,
      line: innerClass(module.statements, 'Command')?.line ?? 1,
      member: methodAt(module, at),
    };
  if (kind === 'test') return testAt(stem, module, at);
  if (isSettingsFile(path)) return settingAt(stem, module, at);
  return definitionAt(path, module, at) ?? urlAt(path, module, at) ?? NONE;
}

/** One line as offsets. */
class Spot {
  readonly #from: number;
  readonly #to: number;

  constructor(text: string, line: number) {
    let from = 0;
    for (let passed = 1; passed < line && from < text.length; passed++) {
      const end = text.indexOf('\n', from);
      from = end === -1 ? text.length : end + 1;
    }
    const end = text.indexOf('\n', from);
    this.#from = from;
    this.#to = end === -1 ? text.length : end;
  }

  isIn(span: { from: number; to: number }): boolean {
    return span.from <= this.#to && span.to > this.#from;
  }

  /** A definition with its decorators. */
  isInDefinition(node: ClassStatement | FunctionStatement): boolean {
    return this.isIn({ from: node.decorators[0]?.from ?? node.from, to: node.to });
  }
}

function migrationAt(path: string, stem: string, module: PythonModule, at: Spot): DjangoThing {
  const line = innerClass(module.statements, 'Migration')?.line ?? 1;
  const calls = definitions(module.statements)
    .filter((node) => node.type === 'class')
    .flatMap((node) => flatten(node.body))
    .flatMap((statement) =>
      statement.type === 'assign' && statement.value ? [...walkExpression(statement.value)] : [],
    )
    .filter((call) => call.type === 'call' && at.isIn(call) && /(?:^|\.)migrations\.\w+$/.test(dottedName(call) ?? ''));
  const inner = calls.at(-1);
  const [special] = readOperations(path, module);
  // The functions of a migration are what its RunPython runs.
  const helper = definitions(module.statements).find((node) => node.type === 'function' && at.isInDefinition(node));
  const member = inner ? lastPart(dottedName(inner) ?? '') : helper ? (special?.kind ?? helper.name) : null;
  return { kind: 'migration', name: stem, member, line };
}

function settingAt(stem: string, module: PythonModule, at: Spot): DjangoThing {
  for (const statement of flatten(module.statements).reverse()) {
    if ((statement.type !== 'assign' && statement.type !== 'augment') || !at.isIn(statement)) continue;
    const target = statement.type === 'augment' ? statement.target : statement.targets[0];
    const name = target && dottedName(target.type === 'subscript' ? target.object : target);
    if (name) return { kind: 'setting', name, member: null, line: statement.line };
  }
  return { kind: 'setting', name: stem, member: null, line: 1 };
}

function testAt(stem: string, module: PythonModule, at: Spot): DjangoThing {
  const found = definitions(module.statements).find((node) => at.isInDefinition(node));
  if (!found) return { kind: 'test', name: stem, member: null, line: 1 };
  return { kind: 'test', name: found.name, member: memberAt(found, at), line: found.line };
}

function definitionAt(path: string, module: PythonModule, at: Spot): DjangoThing | null {
  const found = definitions(module.statements).find((node) => at.isInDefinition(node));
  if (!found) return null;
  const kind = found.type === 'class' ? kindOfClass(path, module, found) : kindOfFunction(path, found);
  return kind === 'none' ? null : { kind, name: found.name, member: memberAt(found, at), line: found.line };
}

function urlAt(path: string, module: PythonModule, at: Spot): DjangoThing | null {
  const isUrls = /(?:^|\/)(?:(?=\w*url)\w+|urls\/\w+|routers?)\.py$/.test(path);
  for (const statement of flatten(module.statements)) {
    const value =
      statement.type === 'assign' || statement.type === 'augment' || statement.type === 'expression'
        ? statement.value
        : null;
    if (!value || !at.isIn(statement)) continue;
    const call = [...walkExpression(value)]
      .filter((each) => each.type === 'call' && at.isIn(each))
      .reverse()
      .find((each) => /(?:^|\.)(?:path|re_path|url|register)$/.test(dottedName(each) ?? ''));
    const name = call?.type === 'call' ? stringOf(call.args[0]) : null;
    if (call && name !== null) return { kind: 'url', name, member: null, line: call.line };
  }
  // A router of databases may lie in a file of that name.
  const isDefined = definitions(module.statements).some((node) => at.isInDefinition(node));
  return isUrls && !isDefined ? { kind: 'url', name: stemOf(path), member: null, line: 1 } : null;
}

function methodAt(module: PythonModule, at: Spot): string | null {
  const found = definitions(module.statements).find((node) => at.isInDefinition(node));
  return found ? memberAt(found, at) : null;
}

function memberAt(node: ClassStatement | FunctionStatement, at: Spot): string | null {
  if (node.type === 'function') return null;
  for (const inner of flatten(node.body)) {
    if ((inner.type === 'function' || inner.type === 'class') && at.isInDefinition(inner)) return inner.name;
    if (inner.type === 'assign' && at.isIn(inner)) return dottedName(inner.targets[0]);
  }
  return null;
}

function definitions(statements: readonly Statement[]): (ClassStatement | FunctionStatement)[] {
  return flatten(statements).filter((statement) => statement.type === 'class' || statement.type === 'function');
}
