import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { repository, sourceFiles } from './source-files';

/** One regular expression of the source. */
export interface Expression {
  /** Relative to the repository, with `/`, and the 1-based line: `src/core/base/toml.ts:12`. */
  place: string;
  source: string;
  /** Sorted, as RegExp has them. */
  flags: string;
}

/** What a folder holds: its expressions, and the calls that build one from what the source does not say. */
export interface Expressions {
  literal: Expression[];
  /** Where such a call stands, and its text. */
  unknown: { place: string; text: string }[];
}

/** What stands for the rows of a table that are joined as alternatives: the rows are judged one by one, as they cost. */
const ROWS = '[^]';

/**
 * Every regular expression below a folder of the repository: literals, and `RegExp(…)` of constants of the same file. Of
 * one that joins the rows of an imported table, each row is an expression by itself.
 */
export function regularExpressions(folder: string): Expressions {
  const found: Expressions = { literal: [], unknown: [] };
  for (const { path: name, text } of sourceFiles(folder)) {
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const constants = constantsOf(file);
    const visit = (node: ts.Node): void => {
      const place = placeOf(node);
      const rows = joinedRows(node);
      if (rows) found.literal.push(...rows);
      else if (ts.isRegularExpressionLiteral(node)) found.literal.push({ place, ...partsOf(node) });
      else if (isConstruction(node)) {
        const [pattern, flags] = node.arguments ?? [];
        const source = pattern && textOf(pattern, constants);
        const named = flags === undefined ? flagsOf(pattern, constants) : textOf(flags, constants);
        if (source === undefined || named === undefined) found.unknown.push({ place, text: node.getText() });
        else found.literal.push({ place, source, flags: [...named].sort().join('') });
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

type Constants = ReadonlyMap<string, ts.Expression>;

function constantsOf(file: ts.SourceFile): Constants {
  const constants = new Map<string, ts.Expression>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.Const)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }
  return constants;
}

/** `new RegExp(…)`, and the same without `new`. */
function isConstruction(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
}

/** What the node says as the source of an expression; undefined where only running the code would tell. */
function textOf(node: ts.Expression, constants: Constants): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return partsOf(node).source;
  if (ts.isIdentifier(node)) return resolve(node, constants, textOf);
  if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'String.raw')
    return rawOf(node.template, constants);
  if (joinedRows(node)) return ROWS;
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') return textOf(node.expression, constants);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return joined([textOf(node.left, constants), textOf(node.right, constants)]);
  }
  if (!ts.isTemplateExpression(node)) return undefined;
  const spans = node.templateSpans.flatMap(({ expression, literal }) => [textOf(expression, constants), literal.text]);
  return joined([node.head.text, ...spans]);
}

function rawOf(node: ts.TemplateLiteral, constants: Constants): string | undefined {
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.rawText;
  const spans = node.templateSpans.flatMap(({ expression, literal }) => [
    textOf(expression, constants),
    literal.rawText,
  ]);
  return joined([node.head.rawText, ...spans]);
}

/**
 * The rows of `TABLE.map(({ pattern }) => pattern).join('|')`, where the table is imported from a file beside it and each
 * of its rows says its own expression; undefined for anything else.
 */
function joinedRows(node: ts.Node): Expression[] | undefined {
  const [, table, property, same] =
    /^([A-Z_]+)\.map\(\(\{ (\w+) \}\) => (\w+)\)\.join\('\|'\)$/.exec(
      ts.isCallExpression(node) ? node.getText() : '',
    ) ?? [];
  if (table === undefined || property === undefined || property !== same) return undefined;
  const importer = node.getSourceFile();
  const from = new RegExp(`import \\{ ${table} \\} from '(\\.[\\w./-]+)'`).exec(importer.text)?.[1];
  if (from === undefined) return undefined;
  const name = `${path.posix.join(path.posix.dirname(importer.fileName), from)}.ts`;
  const file = ts.createSourceFile(
    name,
    readFileSync(path.join(repository, name), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const constants = constantsOf(file);
  const rows = constants.get(table);
  if (!rows || !ts.isArrayLiteralExpression(rows)) return undefined;
  const found = rows.elements.map((row) => rowOf(row, property, constants));
  return found.includes(undefined) ? undefined : found.filter((row) => row !== undefined);
}

function rowOf(row: ts.Expression, property: string, constants: Constants): Expression | undefined {
  if (!ts.isObjectLiteralExpression(row)) return undefined;
  const value = row.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === property);
  const source = value && ts.isPropertyAssignment(value) ? textOf(value.initializer, constants) : undefined;
  return source === undefined ? undefined : { place: placeOf(row), source, flags: 'g' };
}

/** The flags of an expression that is built of another; those of a text are none. */
function flagsOf(node: ts.Expression | undefined, constants: Constants): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isIdentifier(node)) return resolve(node, constants, flagsOf);
  return ts.isRegularExpressionLiteral(node) ? partsOf(node).flags : '';
}

/** A constant that is made of itself is none. */
function resolve(
  { text: name }: ts.Identifier,
  constants: Constants,
  read: (node: ts.Expression, constants: Constants) => string | undefined,
): string | undefined {
  const value = constants.get(name);
  return value && read(value, new Map([...constants].filter(([other]) => other !== name)));
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join('');
}

function partsOf({ text }: ts.RegularExpressionLiteral): { source: string; flags: string } {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: [...text.slice(end + 1)].sort().join('') };
}
