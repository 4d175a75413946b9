import type { Expression, ExpressionOf, Span, StatementOf } from '../python/syntax';

/** What the names of a file are assigned, the last of several values each; read once somebody asks for it. */
export interface Values extends Iterable<[name: string, value: Expression]> {
  get(name: string): Expression | undefined;
  /** Whether it depends on a condition which of several values it has. */
  isEither(name: string): boolean;
  /**
   * Those that are calls; of one or the other, `DefaultRouter() if settings.DEBUG else SimpleRouter()`, the first.
   * @param isMeant leaves those out, by the name that is called, which need not be read
   */
  calls(isMeant?: (callee: string) => boolean): Iterable<[name: string, value: ExpressionOf<'call'>]>;
}

/** A name that is assigned what begins as a list, a dict or a set. */
const DISPLAY = /^\w{1,200}[ \t]{0,9}=[ \t]{0,9}[[{]/;

/** The call that an expression is, or the calls of which it is one. */
export function callsIn(value: Expression | undefined): ExpressionOf<'call'>[] {
  if (value?.type === 'conditional') return [...callsIn(value.then), ...callsIn(value.otherwise)];
  return value?.type === 'call' ? [value] : [];
}

/** The values of names, by the statements that assign them. */
export class AssignedValues implements Values {
  readonly #text: string;
  readonly #assigned = new Map<string, StatementOf<'assign'>[]>();
  readonly #conditional = new Set<StatementOf<'assign'>>();

  /** @param text of the file */
  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Takes in a statement that stands behind those that were taken in.
   * @param isConditional whether it is not run each time
   */
  add(statement: StatementOf<'assign'>, isConditional: boolean): void {
    if (isConditional) this.#conditional.add(statement);
    for (const target of statement.targets) {
      if (target.type !== 'name') continue;
      const known = this.#assigned.get(target.name);
      if (known) known.push(statement);
      else this.#assigned.set(target.name, [statement]);
    }
  }

  get(name: string): Expression | undefined {
    const statements = this.#assigned.get(name) ?? [];
    for (let at = statements.length - 1; at >= 0; at--) {
      // What is only annotated, `items: list`, has no value.
      const value = statements[at]?.value;
      if (value) return value;
    }
    return undefined;
  }

  isEither(name: string): boolean {
    const statements = this.#assigned.get(name)?.filter(({ value }) => value) ?? [];
    const last = statements.at(-1);
    return statements.length > 1 && last !== undefined && this.#conditional.has(last);
  }

  *calls(isMeant: (callee: string) => boolean = () => true): Generator<[string, ExpressionOf<'call'>]> {
    for (const [name, statements] of this.#assigned) {
      const mayBeMeant = statements.some((statement) => {
        const callee = this.#calleeOf(statement);
        return callee === '' || (callee !== null && isMeant(callee));
      });
      if (!mayBeMeant) continue;
      const [call] = callsIn(this.get(name));
      if (call) yield [name, call];
    }
  }

  /** The name that is called; `''` where only the grammar tells it, null where none is. */
  #calleeOf({ from, to }: Span): string | null {
    const bracket = this.#text.indexOf('(', from);
    if (bracket === -1 || bracket >= to) return null;
    const before = this.#text.slice(from, bracket);
    // A list or a dict is no call, whatever is called in it.
    if (DISPLAY.test(before) && /[\]}]/.test(this.#text.charAt(to - 1))) return null;
    const callee = before.slice(before.lastIndexOf('=') + 1).trim();
    // `__all__ = ("Book", "Author")`: brackets that hold no other, as most do, hold no call.
    if (callee === '') {
      const next = this.#text.indexOf('(', bracket + 1);
      return next === -1 || next >= to ? null : '';
    }
    // Of what has a type, or a place that is looked up, the bracket may be another one.
    if (before.includes(':') || /^\w[\w.]*\[/.test(callee)) return '';
    return /^[\w.]*$/.test(callee) ? callee : null;
  }

  *[Symbol.iterator](): Generator<[string, Expression]> {
    for (const name of this.#assigned.keys()) {
      const value = this.get(name);
      if (value) yield [name, value];
    }
  }
}
