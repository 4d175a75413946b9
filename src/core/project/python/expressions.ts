import type { ClassStatement, Expression, FunctionStatement, Keyword, Statement } from './syntax';

/** What a name may hold that is called: another name, what a call makes, a lambda. */
const MAY_BE_CALLED: ReadonlySet<string> = new Set(['name', 'member', 'call', 'unknown']);

/** `models.CharField` of a name, or of the name that is called; null for anything else. */
export function dottedName(expression: Expression | null | undefined): string | null {
  if (expression?.type === 'name') return expression.name;
  return expression?.type === 'call' ? dottedName(expression.callee) : null;
}

/** The part after the last dot. */
export function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}

/** The value of a string literal; null for anything else. */
export function stringOf(expression: Expression | null | undefined): string | null {
  return expression?.type === 'string' ? expression.value : null;
}

/** The words of a string literal, also of one that is marked for translation: `_('Books')`; null for anything else. */
export function wordingOf(expression: Expression | null | undefined): string | null {
  return stringOf(expression) ?? (expression?.type === 'call' ? stringOf(expression.args[0]) : null);
}

/** Whether the expression is `True`. */
export function isTrue(expression: Expression | null | undefined): boolean {
  return expression?.type === 'constant' && expression.value === true;
}

/** The items of a list or a tuple; of anything else that alone: `register(Book)` and `register([Book, Author])`. */
export function oneOrMore(expression: Expression): Expression[] {
  return expression.type === 'list' || expression.type === 'tuple' ? expression.items : [expression];
}

/** The items of a list, tuple or set; none for anything else. */
export function itemsOf(expression: Expression | null | undefined): Expression[] {
  return expression?.type === 'list' || expression?.type === 'tuple' || expression?.type === 'set'
    ? expression.items
    : [];
}

/** The value that a call gives to a named argument; null where it gives none. */
export function keywordOf(call: { keywords: readonly Keyword[] }, name: string): Expression | null {
  return call.keywords.find((keyword) => keyword.name === name)?.value ?? null;
}

/** The value that a class body, or a file, assigns to a name last; null where it does not. */
export function assignedTo(body: readonly Statement[], name: string): Expression | null {
  let value: Expression | null = null;
  for (const statement of body) {
    if (statement.type !== 'assign') continue;
    if (statement.targets.some((target) => target.type === 'name' && target.name === name)) value = statement.value;
  }
  return value;
}

/** The inner class of that name. */
export function innerClass(body: readonly Statement[], name: string): ClassStatement | null {
  return (
    (body.find((statement) => statement.type === 'class' && statement.name === name) as ClassStatement | undefined) ??
    null
  );
}

/** The methods of a class. */
export function methodsOf(body: readonly Statement[]): FunctionStatement[] {
  return body.filter((statement) => statement.type === 'function');
}

/** What a class body says that may be called: its methods, and names that it gives to what stands elsewhere, `put = patch = get`. */
export function callableNames(body: readonly Statement[]): string[] {
  return body.flatMap((statement) => {
    if (statement.type === 'function') return [statement.name];
    if (statement.type !== 'assign' || !statement.value || !MAY_BE_CALLED.has(statement.value.type)) return [];
    return statement.targets.flatMap((target) => (target.type === 'name' ? [target.name] : []));
  });
}

/** Every statement of a file or class body with those in its compound statements, outermost first. */
export function flatten(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) =>
    statement.type === 'block'
      ? [statement, ...statement.branches.flatMap((branch) => flatten(branch.body))]
      : [statement],
  );
}

/** The expressions directly inside one. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.type) {
    case 'member':
      return [expression.object];
    case 'subscript':
      return [expression.object, expression.index];
    case 'slice':
      return [expression.object, expression.start, expression.stop].filter((part) => part !== null);
    case 'call':
      return [expression.callee, ...expression.args, ...expression.keywords.map((keyword) => keyword.value)];
    case 'list':
    case 'tuple':
    case 'set':
      return expression.items;
    case 'dict':
      return expression.entries.flatMap(({ key, value }) => (key ? [key, value] : [value]));
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.then, expression.test, expression.otherwise];
    case 'star':
      return [expression.value];
    case 'unknown':
      return expression.parts;
    default:
      return [];
  }
}

/** An expression and all that is inside it. */
export function* walkExpression(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* walkExpression(part);
}

/** The expressions that stand in a statement itself, not in its body. */
export function expressionsOf(statement: Statement): Expression[] {
  switch (statement.type) {
    case 'assign':
      return statement.value ? [...statement.targets, statement.value] : statement.targets;
    case 'augment':
      return [statement.target, statement.value];
    case 'expression':
      return [statement.value];
    case 'return':
      return statement.value ? [statement.value] : [];
    case 'block':
      return statement.branches.flatMap(({ condition, subjects }) => [...(condition ? [condition] : []), ...subjects]);
    case 'delete':
      return statement.targets;
    case 'class':
    case 'function':
      return statement.decorators;
    default:
      return [];
  }
}
