/** Where a piece of Python stands in its file. */
export interface Span {
  /** 1-based. */
  line: number;
  /** Offsets into the text, in UTF-16 code units, `to` excluded. */
  from: number;
  to: number;
}

/**
 * A Python file as far as a static look needs it. What the grammar could not read is left out of `statements`,
 * and `errorLine` names the first such line; null where all was read.
 */
export interface PythonModule {
  text: string;
  readonly statements: readonly Statement[];
  readonly errorLine: number | null;
}

/** One expression, its kind in `type`. */
export type Expression = Span &
  (
    | { type: 'string'; value: string }
    | { type: 'number'; value: number }
    | { type: 'constant'; value: boolean | null }
    /** A name, or a chain of names: `models.CharField`. */
    | { type: 'name'; name: string }
    /** An attribute of something that is not a chain of names: `first().second`. */
    | { type: 'member'; object: Expression; name: string }
    | { type: 'subscript'; object: Expression; index: Expression }
    /** `items[1:]`, without a step. */
    | { type: 'slice'; object: Expression; start: Expression | null; stop: Expression | null }
    | { type: 'call'; callee: Expression; args: Expression[]; keywords: Keyword[] }
    | { type: 'list' | 'tuple' | 'set'; items: Expression[] }
    | { type: 'dict'; entries: DictEntry[] }
    | { type: 'binary'; operator: string; left: Expression; right: Expression }
    | { type: 'conditional'; then: Expression; test: Expression; otherwise: Expression }
    /** `*items` in a list or a call. */
    | { type: 'star'; value: Expression }
    /** Everything else: f-strings, lambdas, comprehensions; `parts` are the expressions inside. */
    | { type: 'unknown'; parts: Expression[] }
  );

/** The expression of one kind. */
export type ExpressionOf<Type extends Expression['type']> = Extract<Expression, { type: Type }>;

/** `name=value` of a call; the name is `**` where a mapping is spread. */
export interface Keyword {
  name: string;
  value: Expression;
}

/** The key is null where a mapping is spread: `{**defaults}`. */
export interface DictEntry {
  key: Expression | null;
  value: Expression;
}

/** One statement, its kind in `type`. */
export type Statement = Span &
  (
    | { type: 'assign'; targets: Expression[]; value: Expression | null }
    | { type: 'augment'; target: Expression; operator: string; value: Expression }
    | { type: 'expression'; value: Expression }
    | { type: 'return'; value: Expression | null }
    /** `del DEBUG, CACHES['old']` */
    | { type: 'delete'; targets: Expression[] }
    | { type: 'import'; names: ImportedName[] }
    | { type: 'from'; module: string; level: number; names: ImportedName[]; star: boolean }
    | ClassShape
    | FunctionShape
    /** A compound statement: `if`, `try`, `with`, `for`, `while`, `match`. */
    | { type: 'block'; keyword: string; branches: Branch[] }
    | { type: 'other' }
  );

/** The statement of one kind. */
export type StatementOf<Type extends Statement['type']> = Extract<Statement, { type: Type }>;
/** A class; its body is read when it is first looked at. */
export type ClassStatement = StatementOf<'class'>;
/** A function or method; its body is read when it is first looked at. */
export type FunctionStatement = StatementOf<'function'>;

interface ClassShape {
  type: 'class';
  name: string;
  bases: Expression[];
  keywords: Keyword[];
  decorators: Expression[];
  readonly body: readonly Statement[];
}

interface FunctionShape {
  type: 'function';
  name: string;
  parameters: string[];
  decorators: Expression[];
  readonly body: readonly Statement[];
}

/** `import a.b as c` is `{name: 'a.b', alias: 'c'}`. */
export interface ImportedName {
  name: string;
  alias: string | null;
}

/** One part of a compound statement. */
export interface Branch {
  /** `if`, `elif`, `else`, `try`, `except`, `finally`, `with`, `for`, `while`, `case`. */
  keyword: string;
  /** The condition of `if`, `elif` and `while`, the head of a `case`; null for the others. */
  condition: Expression | null;
  /** What a `for` goes through and what a `with` opens; absent for the others. */
  subjects: readonly Expression[];
  readonly body: readonly Statement[];
}
