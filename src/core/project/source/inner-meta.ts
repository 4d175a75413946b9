import { dottedName } from '../python/expressions';
import { runtimeStatements } from '../python/runtime-statements';
import type { ClassStatement, Expression, Statement } from '../python/syntax';
import type { Ancestor, ClassOrder } from './class-order';
import type { SourceFile } from './source-file';
import type { ClassInFile, SourceIndex } from './source-index';

/** A value with the file and the class body in which its names mean something. */
export interface WrittenValue {
  value: Expression;
  file: SourceFile;
  body: readonly Statement[];
  /** The condition under which it is assigned; null where it always is. */
  when: string | null;
}

/** The inner Meta of a class, its own or one that it takes from a base, with the classes that this one derives from. */
export interface InnerMeta {
  /** The class whose body holds it. */
  owner: ClassInFile;
  /** The nearest first. */
  parts: readonly ClassInFile[];
  /** A base of it that is not in the folder, with its line; null where there is none. */
  missing: { dotted: string; file: SourceFile; line: number } | null;
}

/** Metas that derive from one another are followed this far. */
const MAX_HOPS = 20;

/** Finds inner Metas as Python finds an attribute. */
export class InnerMetas {
  readonly #index: SourceIndex;
  readonly #orders: ClassOrder;
  readonly #keeps: (one: ClassInFile) => boolean;

  /** @param keeps whether a class that is derived from hands on its Meta: Django takes it away from concrete models */
  constructor(index: SourceIndex, orders: ClassOrder, keeps: (one: ClassInFile) => boolean = () => true) {
    this.#index = index;
    this.#orders = orders;
    this.#keeps = keeps;
  }

  /** The Meta of a class; null where neither it nor a base in the folder has one. */
  of(one: ClassInFile): InnerMeta | null {
    return this.own(one) ?? this.#firstOf(this.#orders.of(one).slice(1), 0);
  }

  /** The Meta in the body of a class; null where there is none. */
  own(one: ClassInFile, hops = 0): InnerMeta | null {
    for (const { statement } of runtimeStatements(one.file.text, one.node.body).reverse()) {
      if (statement.type === 'class' && statement.name === 'Meta') return this.#expand(one, statement, one.file, hops);
      if (statement.type !== 'assign' || dottedName(statement.targets[0]) !== 'Meta' || !statement.value) continue;
      const found = this.#resolve(one, statement.value, one.file, hops);
      return found ? { ...found, owner: one } : { owner: one, parts: [], missing: null };
    }
    return null;
  }

  /** The value that a Meta gives to a name; null where it gives none. */
  value(meta: InnerMeta | null, name: string): WrittenValue | null {
    for (const { file, node } of meta?.parts ?? []) {
      const found = assignedIn(file, node.body, name);
      if (found) return found;
    }
    return null;
  }

  /**
   * What a Meta does to a list of its own after it was assigned: `constraints.append(…)`, `fields += […]`. What is under a
   * condition has it as `when`.
   */
  changes(meta: InnerMeta | null, name: string): WrittenValue[] {
    const part = meta?.parts.find(({ file, node }) => assignedIn(file, node.body, name) !== null);
    if (!part) return [];
    const { file, node } = part;
    return runtimeStatements(file.text, node.body).flatMap(({ statement, when }): WrittenValue[] => {
      const value = changeOf(statement, name);
      return value ? [{ value, file, body: node.body, when }] : [];
    });
  }

  #firstOf(ancestors: readonly Ancestor[], hops: number): InnerMeta | null {
    for (const { one } of ancestors) {
      const meta = one && this.#keeps(one) ? this.own(one, hops) : null;
      if (meta) return meta;
    }
    return null;
  }

  #expand(owner: ClassInFile, node: ClassStatement, file: SourceFile, hops: number): InnerMeta {
    const parts: ClassInFile[] = [{ file, node }];
    let missing: InnerMeta['missing'] = null;
    for (const base of node.bases) {
      const found = this.#resolve(owner, base, file, hops + 1);
      if (found) {
        parts.push(...found.parts.filter((part) => !parts.some((other) => other.node === part.node)));
        missing ??= found.missing;
      } else if (dottedName(base) !== 'object') missing ??= { dotted: dottedName(base) ?? '', file, line: base.line };
    }
    return { owner, parts, missing };
  }

  /** What `Parent.Meta`, or the name of a class, stands for. */
  #resolve(owner: ClassInFile, base: Expression, file: SourceFile, hops: number): InnerMeta | null {
    const name = dottedName(base);
    if (name === null || base.type !== 'name' || hops > MAX_HOPS) return null;
    const holder = /^(.+)\.Meta$/.exec(name)?.[1];
    const found = this.#index.resolveAt(file, holder ?? name, base);
    const ancestor = this.#orders.of(owner).find(({ dotted, one }) => one && dotted === found.dotted)?.one ?? null;
    const one = found.file && found.node?.type === 'class' ? { file: found.file, node: found.node } : ancestor;
    if (!one) return null;
    if (holder === undefined) return this.#expand(owner, one.node, one.file, hops);
    return this.#firstOf(this.#orders.of(one), hops);
  }
}

/** What a class body, or a file, assigns to a name last. */
export function assignedIn(file: SourceFile, body: readonly Statement[], name: string): WrittenValue | null {
  let found: WrittenValue | null = null;
  for (const { statement, when } of runtimeStatements(file.text, body)) {
    if (statement.type !== 'assign' || !statement.value) continue;
    if (!statement.targets.some((target) => target.type === 'name' && target.name === name)) continue;
    found = { value: statement.value, file, body, when };
  }
  return found;
}

/** What takes something out of a list, or puts something else in its place. */
const TAKES = /^(?:remove|discard|pop|clear|difference_update|__delitem__|__setitem__)$/;

/** The list that is added to a name, be it one item by `append` or `insert`; a statement that changes it otherwise, as what text does not tell. */
function changeOf(statement: Statement, name: string): Expression | null {
  const { line, from, to } = statement;
  const otherwise: Expression = { line, from, to, type: 'unknown', parts: [] };
  const isPart = (target: Expression): boolean =>
    (target.type === 'subscript' || target.type === 'slice') && dottedName(target.object) === name;
  if (statement.type === 'augment') {
    if (dottedName(statement.target) !== name) return null;
    return statement.operator === '+=' ? statement.value : otherwise;
  }
  if (statement.type === 'assign' || statement.type === 'delete')
    return statement.targets.some(isPart) ? otherwise : null;
  const call = statement.type === 'expression' ? statement.value : null;
  if (call?.type !== 'call') return null;
  const [, owner, method = ''] = /^([^.]+)\.(\w+)$/.exec(dottedName(call.callee) ?? '') ?? [];
  if (owner !== name) return null;
  if (TAKES.test(method)) return otherwise;
  const item = call.args.at(-1);
  if (!item || !/^(?:append|extend|insert|add|update)$/.test(method)) return null;
  return method === 'extend' || method === 'update' ? item : { ...spanOf(item), type: 'list', items: [item] };
}

function spanOf({ line, from, to }: Expression): Pick<Expression, 'line' | 'from' | 'to'> {
  return { line, from, to };
}
