import { oneOrMore } from './expressions';
import { isExpression, readArguments, readCommaSeparated, readExpression } from './read-expression';
import { readImport } from './read-import';
import type { Source } from './source';
import type { Branch, Expression, Span, Statement } from './syntax';
import { childrenOf, type SyntaxNode } from './syntax-node';

const BLOCKS: Readonly<Record<string, string>> = {
  IfStatement: 'if',
  TryStatement: 'try',
  WithStatement: 'with',
  ForStatement: 'for',
  WhileStatement: 'while',
};
const BRANCHES = new Set(['if', 'elif', 'else', 'try', 'except', 'finally', 'with', 'for', 'while']);
const CONDITIONS = new Set(['if', 'elif', 'while']);
const HEADS = new Set(['for', 'with']);
/** Statements nested deeper are left out: nobody writes it, and the readers are recursive. */
const MAX_DEPTH = 60;

/** Reads the statements below a node: a file, or the body of a compound statement. */
export function readStatements(source: Source, node: SyntaxNode, depth = 0): Statement[] {
  if (depth > MAX_DEPTH) return [];
  return groupStatements(source, childrenOf(node)).flatMap((group) => readGroup(source, group, depth));
}

/** Reads one statement; none where the node is none, several where `;` joins them. */
function readStatement(source: Source, node: SyntaxNode, depth = 0): Statement[] {
  const span = source.span(node);
  const keyword = BLOCKS[node.name];
  if (keyword) return [{ ...span, type: 'block', keyword, branches: readBranches(source, node, depth) }];
  if (node.name === 'MatchStatement') {
    return [{ ...span, type: 'block', keyword: 'match', branches: readCases(source, node, depth) }];
  }

  switch (node.name) {
    case 'StatementGroup':
      return readStatements(source, node, depth + 1);
    case 'AssignStatement':
      return [readAssignment(source, node)];
    case 'UpdateStatement': {
      const [target, operator, ...rest] = childrenOf(node);
      const value = readCommaSeparated(source, rest);
      if (!target || !operator || !value) return [];
      const place = readExpression(source, target);
      return [{ ...span, type: 'augment', target: place, operator: source.slice(operator), value }];
    }
    case 'ExpressionStatement': {
      const value = readCommaSeparated(source, childrenOf(node));
      return value ? [{ ...span, type: 'expression', value }] : [];
    }
    case 'ReturnStatement':
      return [{ ...span, type: 'return', value: readCommaSeparated(source, childrenOf(node).slice(1)) }];
    case 'DeleteStatement': {
      const targets = readCommaSeparated(source, childrenOf(node).slice(1));
      return [{ ...span, type: 'delete', targets: targets ? oneOrMore(targets) : [] }];
    }
    case 'ImportStatement':
      return [{ ...span, ...readImport(source, node) }];
    case 'DecoratedStatement': {
      const children = childrenOf(node);
      const decorators = children
        .filter((child) => child.name === 'Decorator')
        .map((child) => readDecorator(source, child));
      const decorated = children.at(-1);
      return decorated ? readDefinition(source, decorated, decorators, depth) : [];
    }
    case 'ClassDefinition':
    case 'FunctionDefinition':
      return readDefinition(source, node, [], depth);
    default:
      return /Statement$/.test(node.name) ? [{ ...span, type: 'other' }] : [];
  }
}

function readAssignment(source: Source, node: SyntaxNode): Statement {
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === 'AssignOp') groups.push([]);
    else if (child.name !== 'TypeDef') groups.at(-1)?.push(child);
  }
  const sides = groups.map((group) => readCommaSeparated(source, group));
  const value = sides.length > 1 ? (sides.pop() ?? null) : null;
  return { ...source.span(node), type: 'assign', targets: sides.filter((side) => side !== null), value };
}

function readDefinition(source: Source, node: SyntaxNode, decorators: Expression[], depth: number): Statement[] {
  const children = childrenOf(node);
  const named = children.find((child) => child.name === 'VariableName');
  if (!named) return [];
  const name = source.slice(named);
  const body = lazily(() => {
    const hidden = source.hiddenAt(node);
    return readBody(source, hidden ? childrenOf(hidden) : children, depth);
  });
  if (node.name === 'FunctionDefinition') {
    const parameters = children.find((child) => child.name === 'ParamList');
    const names = parameters ? childrenOf(parameters).filter((child) => child.name === 'VariableName') : [];
    const shape = { name, decorators, parameters: names.map((child) => source.slice(child)) };
    return [Object.defineProperty({ ...source.span(node), type: 'function', ...shape, body: [] }, 'body', body)];
  }
  if (node.name !== 'ClassDefinition') return [];
  const list = children.find((child) => child.name === 'ArgList');
  const { args: bases, keywords } = list ? readArguments(source, list) : { args: [], keywords: [] };
  const shape = { name, bases, keywords, decorators };
  return [Object.defineProperty({ ...source.span(node), type: 'class', ...shape, body: [] }, 'body', body)];
}

/** Most bodies are never looked at: they are read when somebody does. */
function lazily(read: () => Statement[]): PropertyDescriptor {
  let body: Statement[] | undefined;
  return { get: () => (body ??= read()), enumerable: true };
}

/** The body of a class or function at the margin of a file that is left out of the tree. */
export function readHiddenBody(source: Source, definition: Omit<Span, 'line'>): Statement[] {
  const hidden = source.hiddenAt(definition);
  return hidden ? readBody(source, childrenOf(hidden), 0) : [];
}

function readBody(source: Source, children: readonly SyntaxNode[], depth: number): Statement[] {
  const body = children.find((child) => child.name === 'Body');
  return body ? readStatements(source, body, depth + 1) : [];
}

function readBranches(source: Source, node: SyntaxNode, depth: number): Branch[] {
  const branches: Branch[] = [];
  let keyword = '';
  let condition: Expression | null = null;
  let subjects: Expression[] = [];
  for (const child of childrenOf(node)) {
    if (BRANCHES.has(child.name)) {
      keyword = child.name;
      condition = null;
      subjects = [];
    } else if (child.name === 'Body') {
      const body = readStatements(source, child, depth + 1);
      branches.push({ keyword, condition, subjects, body });
    } else if (CONDITIONS.has(keyword)) condition ??= readExpression(source, child);
    else if (HEADS.has(keyword) && isExpression(child)) subjects.push(readExpression(source, child));
  }
  return branches;
}

/** The cases of a `match`: the condition of each is its head, `case "live" if debug`, with the subject inside. */
function readCases(source: Source, node: SyntaxNode, depth: number): Branch[] {
  const [, subject, body] = childrenOf(node);
  const parts = subject ? [readExpression(source, subject)] : [];
  const clauses = body ? childrenOf(body).filter((child) => child.name === 'MatchClause') : [];
  return clauses.flatMap((clause) => {
    const children = childrenOf(clause);
    const inner = children.at(-1);
    if (inner?.name !== 'Body') return [];
    const span = { line: source.lineAt(clause.from), from: clause.from, to: children.at(-2)?.to ?? inner.from };
    const condition: Expression = { ...span, type: 'unknown', parts };
    return [{ keyword: 'case', condition, subjects: [], body: readStatements(source, inner, depth + 1) }];
  });
}

/**
 * Nodes of a body, each alone, but for a decorator that is no name, `@(first or second)`: the grammar takes it for a
 * statement, and it stands with what it decorates.
 */
export function groupStatements(source: Source, nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [];
  let open: SyntaxNode[] | null = null;
  for (const [at, node] of nodes.entries()) {
    const next = node.name === 'DecoratedStatement' ? nodes[at + 1] : undefined;
    const isCut = next?.name === 'ExpressionStatement' && source.lineAt(next.from) === source.lineAt(node.from);
    if (open) open.push(node);
    else groups.push([node]);
    if (isCut) open ??= groups.at(-1) ?? null;
    else if (node.name !== 'ExpressionStatement' && node.name !== 'Comment') open = null;
  }
  return groups;
}

/** Reads one statement, or what {@link groupStatements} has put together. */
export function readGroup(source: Source, group: readonly SyntaxNode[], depth = 0): Statement[] {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || group.length === 1) return first ? readStatement(source, first, depth) : [];
  const decorators: Expression[] = [];
  for (const node of group) {
    for (const child of childrenOf(node)) if (child.name === 'Decorator') decorators.push(readDecorator(source, child));
    const value = node.name === 'ExpressionStatement' ? readCommaSeparated(source, childrenOf(node)) : null;
    const head = value && decorators.pop();
    if (value && head) decorators.push(joined(head, value));
  }
  const node = isDefinition(last) ? last : childrenOf(last).find(isDefinition);
  return node
    ? readDefinition(source, node, decorators, depth)
    : group.flatMap((each) => readStatement(source, each, depth));
}

/** `(first or second)` alone, or `made(1)(2)`, of which the grammar has read the beginning. */
function joined(head: Expression, value: Expression): Expression {
  if (head.type === 'name' && head.name === '') return value;
  return { line: head.line, from: head.from, to: value.to, type: 'unknown', parts: [head, value] };
}

function isDefinition(node: SyntaxNode): boolean {
  return node.name === 'FunctionDefinition' || node.name === 'ClassDefinition';
}

function readDecorator(source: Source, node: SyntaxNode): Expression {
  const children = childrenOf(node);
  const names = children.filter((child) => child.name === 'VariableName' || child.name === 'PropertyName');
  const list = children.find((child) => child.name === 'ArgList');
  const span = { line: source.lineAt(node.from), from: node.from + 1, to: (list ?? names.at(-1) ?? node).to };
  const callee: Expression = { ...span, type: 'name', name: names.map((child) => source.slice(child)).join('.') };
  return list ? { ...span, type: 'call', callee, ...readArguments(source, list) } : callee;
}
