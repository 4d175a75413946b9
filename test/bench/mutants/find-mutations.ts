import ts from 'typescript';

/** The kinds of small changes that are made. */
export type MutationKind = 'boundary' | 'comparison' | 'condition' | 'logic' | 'number' | 'return' | 'list' | 'string';

/** One small change: `before` at `start` becomes `after`. */
export interface Mutation {
  kind: MutationKind;
  /** Relative to the repository, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  /** A UTF-16 offset. */
  start: number;
  before: string;
  after: string;
}

const BOUNDARY: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const COMPARISON: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};
const LOGIC: Readonly<Record<string, string>> = { '&&': '||', '||': '&&', '??': '&&' };

/** What is named as a limit, and so large that it only guards against what somebody makes to do harm. */
const LIMIT = /^(?:MAX|MOST|LONGEST)(?:_|$)/;
const LEAST_GUARD = 100;

/**
 * Every small change that can be made to the code of a file; types, imports and names of keys stay as they are, and so
 * do the numbers from 100 on of a constant that is named as a limit: one more or less of them makes no reader's difference.
 */
export function findMutations(file: string, text: string): Mutation[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const add = (kind: MutationKind, node: ts.Node, after: string): void => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ kind, file, line, start, before: node.getText(source), after });
  };
  const negate = (kind: MutationKind, node: ts.Expression): void => add(kind, node, `!(${node.getText(source)})`);
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) mutateOperator(node.operatorToken, add);
    else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) negate('condition', node.expression);
    else if (ts.isConditionalExpression(node)) negate('condition', node.condition);
    else if (ts.isNumericLiteral(node)) mutateNumber(node, add);
    else if (ts.isReturnStatement(node) && isBoolean(node.expression)) negate('return', node.expression);
    else if (ts.isArrowFunction(node) && isBoolean(node.body)) negate('return', node.body);
    else if (ts.isSpreadElement(node)) add('list', node, '...[]');
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add('list', node, '[]');
    else if (ts.isStringLiteral(node) && !isName(node) && node.text !== '') add('string', node, "''");
    else if (ts.isNoSubstitutionTemplateLiteral(node) && node.text !== '') add('string', node, '``');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

type Add = (kind: MutationKind, node: ts.Node, after: string) => void;

function mutateOperator(operator: ts.BinaryOperatorToken, add: Add): void {
  const text = operator.getText();
  if (BOUNDARY[text] !== undefined) add('boundary', operator, BOUNDARY[text]);
  if (COMPARISON[text] !== undefined) add('comparison', operator, COMPARISON[text]);
  if (LOGIC[text] !== undefined) add('logic', operator, LOGIC[text]);
}

function mutateNumber(node: ts.NumericLiteral, add: Add): void {
  const value = Number(node.text);
  if (value >= LEAST_GUARD && isOfLimit(node)) return;
  add('number', node, String(value + 1));
  if (value > 0) add('number', node, String(value - 1));
}

/** Whether a number is what a limit is, or a factor of it. */
function isOfLimit({ parent }: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return isOfLimit(parent);
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && LIMIT.test(parent.name.text);
}

/** What is a boolean by its form. */
function isBoolean(node: ts.Node | undefined): node is ts.Expression {
  if (node === undefined) return false;
  if (ts.isParenthesizedExpression(node)) return isBoolean(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isBinaryExpression(node)) return COMPARISON[node.operatorToken.getText()] !== undefined;
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
}

/** The name of a key, which TypeScript itself would miss. */
function isName(node: ts.StringLiteral): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}
