import { readString } from './read-string';
import type { Source } from './source';
import type { DictEntry, Expression, Keyword } from './syntax';
import { childrenOf, type SyntaxNode } from './syntax-node';

/** Deeper nesting is unknown: nobody writes it, and the readers are recursive. */
const MAX_DEPTH = 150;
/** A longer name is none: nobody writes it, and patterns are searched in names. */
const MAX_NAME = 200;
const BRACKETS = new Set(['(', ')', '[', ']', '{', '}', ',']);
const SEQUENCES: Readonly<Record<string, 'list' | 'tuple' | 'set'>> = {
  ArrayExpression: 'list',
  TupleExpression: 'tuple',
  SetExpression: 'set',
};

/** Reads one expression node. Never throws: what it does not know is `unknown`. */
export function readExpression(source: Source, node: SyntaxNode, depth = 0): Expression {
  const span = source.span(node);
  if (depth > MAX_DEPTH) return { ...span, type: 'unknown', parts: [] };
  const read = (child: SyntaxNode): Expression => readExpression(source, child, depth + 1);
  const unknown = (): Expression => ({ ...span, type: 'unknown', parts: partsOf(node).map(read) });
  const sequence = SEQUENCES[node.name];
  if (sequence) return { ...span, type: sequence, items: readItems(source, childrenOf(node), depth) };

  switch (node.name) {
    case 'String':
      return { ...span, type: 'string', value: readString(source.slice(node)) };
    case 'ContinuedString': {
      const pieces = childrenOf(node);
      if (!pieces.every((piece) => piece.name === 'String')) return unknown();
      return { ...span, type: 'string', value: pieces.map((piece) => readString(source.slice(piece))).join('') };
    }
    case 'Number': {
      const value = Number(source.slice(node).replaceAll('_', ''));
      return Number.isNaN(value) ? unknown() : { ...span, type: 'number', value };
    }
    case 'Boolean':
      return { ...span, type: 'constant', value: source.slice(node) === 'True' };
    case 'None':
      return { ...span, type: 'constant', value: null };
    case 'VariableName':
      return node.to - node.from > MAX_NAME ? unknown() : { ...span, type: 'name', name: source.slice(node) };
    case 'ParenthesizedExpression': {
      const inner = childrenOf(node).find((child) => !BRACKETS.has(child.name));
      return inner ? read(inner) : unknown();
    }
    case 'DictionaryExpression':
      return { ...span, type: 'dict', entries: readEntries(source, childrenOf(node), depth) };
    case 'CallExpression': {
      const [callee, args] = childrenOf(node);
      if (!callee || args?.name !== 'ArgList') return unknown();
      return { ...span, type: 'call', callee: read(callee), ...readArguments(source, args, depth) };
    }
    case 'MemberExpression': {
      const [object, mark, last] = childrenOf(node);
      if (!object || !mark || !last) return unknown();
      const whole = read(object);
      if (mark.name === '[') return readSubscript(source, node, whole, depth);
      const name = source.slice(last);
      return whole.type === 'name'
        ? { ...span, type: 'name', name: `${whole.name}.${name}` }
        : { ...span, type: 'member', object: whole, name };
    }
    case 'BinaryExpression': {
      const [left, operator, right, more] = childrenOf(node);
      if (!left || !operator || !right || more) return unknown();
      return { ...span, type: 'binary', operator: source.slice(operator), left: read(left), right: read(right) };
    }
    case 'ConditionalExpression': {
      const [then, , test, , otherwise] = childrenOf(node);
      if (!then || !test || !otherwise) return unknown();
      return { ...span, type: 'conditional', then: read(then), test: read(test), otherwise: read(otherwise) };
    }
    default:
      return unknown();
  }
}

/** Reads the arguments of a call or the bases of a class. */
export function readArguments(
  source: Source,
  list: SyntaxNode,
  depth = 0,
): { args: Expression[]; keywords: Keyword[] } {
  const args: Expression[] = [];
  const keywords: Keyword[] = [];
  for (const group of splitAtCommas(childrenOf(list))) {
    const [first, second, third] = group;
    if (!first) continue;
    if (first.name === '**' && second) keywords.push({ name: '**', value: readExpression(source, second, depth + 1) });
    else if (second?.name === 'AssignOp' && third && source.slice(second) === '=') {
      keywords.push({ name: source.slice(first), value: readExpression(source, third, depth + 1) });
    } else args.push(readGroup(source, group, depth));
  }
  return { args, keywords };
}

/** Reads what stands between commas; one item without a comma is itself, several are a tuple. */
export function readCommaSeparated(source: Source, nodes: readonly SyntaxNode[], depth = 0): Expression | null {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (!first || !last) return null;
  if (!nodes.some((node) => node.name === ',')) return readGroup(source, nodes, depth);
  const span = { line: source.lineAt(first.from), from: first.from, to: last.to };
  return { ...span, type: 'tuple', items: readItems(source, nodes, depth) };
}

function readSubscript(source: Source, node: SyntaxNode, object: Expression, depth: number): Expression {
  const span = source.span(node);
  const inside = childrenOf(node).slice(2, -1);
  const [index] = inside;
  const colon = inside.findIndex((part) => part.name === ':');
  if (index && inside.length === 1 && colon === -1)
    return { ...span, type: 'subscript', object, index: readExpression(source, index, depth + 1) };
  // `Field[int, str]`: a tuple is the index.
  const several = colon === -1 ? readCommaSeparated(source, inside, depth + 1) : null;
  if (several?.type === 'tuple') return { ...span, type: 'subscript', object, index: several };
  if (colon === -1 || inside.filter((part) => !isExpression(part)).length !== 1)
    return { ...span, type: 'unknown', parts: [object] };
  const start = readCommaSeparated(source, inside.slice(0, colon), depth + 1);
  const stop = readCommaSeparated(source, inside.slice(colon + 1), depth + 1);
  return { ...span, type: 'slice', object, start, stop };
}

function readItems(source: Source, nodes: readonly SyntaxNode[], depth: number): Expression[] {
  return splitAtCommas(nodes)
    .filter((group) => group.length > 0)
    .map((group) => readGroup(source, group, depth));
}

function readGroup(source: Source, group: readonly SyntaxNode[], depth: number): Expression {
  const [first, second] = group;
  const last = group.at(-1);
  if (!first || !last) return { line: 1, from: 0, to: 0, type: 'unknown', parts: [] };
  const span = { line: source.lineAt(first.from), from: first.from, to: last.to };
  if (first.name === '*' && second) return { ...span, type: 'star', value: readExpression(source, second, depth + 1) };
  if (group.length === 1) return readExpression(source, first, depth + 1);
  const parts = group.filter(isExpression).map((part) => readExpression(source, part, depth + 1));
  return { ...span, type: 'unknown', parts };
}

function readEntries(source: Source, nodes: readonly SyntaxNode[], depth: number): DictEntry[] {
  const entries: DictEntry[] = [];
  for (const [first, second, third] of splitAtCommas(nodes)) {
    if (!first || !second) continue;
    if (first.name === '**') entries.push({ key: null, value: readExpression(source, second, depth + 1) });
    else if (third) {
      const key = readExpression(source, first, depth + 1);
      entries.push({ key, value: readExpression(source, third, depth + 1) });
    }
  }
  return entries;
}

function splitAtCommas(nodes: readonly SyntaxNode[]): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') groups.push([]);
    else if (!BRACKETS.has(node.name)) groups.at(-1)?.push(node);
  }
  return groups;
}

function partsOf(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).flatMap((child) =>
    child.name === 'FormatReplacement' ? partsOf(child) : isExpression(child) ? [child] : [],
  );
}

/** Whether a node is an expression, and no sign between two. */
export function isExpression(node: SyntaxNode): boolean {
  return /Expression$|String$|^(?:VariableName|Number|Boolean|None)$/.test(node.name);
}
