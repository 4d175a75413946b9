import type { Place } from '../../../base/place';
import type { JudgedMigration } from '../../../project/migrations/judgement';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { DraftPlace } from '../../draft-request';
import type { QuotedCode } from './quote-code';

/**
 * The operations of a migration that are not safe, where no lines of it are named: each with its whole lines, in their order, without
 * secrets. Where all are safe, they are quoted all.
 * @param text the whole file
 * @returns undefined where lines are named, or the migration has no operation
 */
export function quoteOperations(
  { operations }: JudgedMigration,
  text: string,
  { line }: Place,
): QuotedCode | undefined {
  if (line !== undefined) return undefined;
  const unsafe = operations.filter(({ level }) => level !== 'safe');
  const lines = redactSecrets(text, 'python').split('\n');
  const quoted = [...(unsafe.length > 0 ? unsafe : operations)]
    .sort((a, b) => a.line - b.line)
    .map((one) => dedent(lines.slice(one.line - 1, one.endLine)));
  return quoted.length === 0 ? undefined : { text: [...new Set(quoted)].join('\n'), language: 'python' };
}

/**
 * The operation that one line stands in, where the migration has others, too: these are told beside it.
 * @param text the whole file
 * @returns undefined where the line is of no single operation, or lines are selected
 */
export function quoteOperationAt(
  { operations }: JudgedMigration,
  text: string,
  { line, endLine = line, selection }: DraftPlace,
): QuotedCode | undefined {
  if (line === undefined || endLine !== line || (selection ?? '').trim() !== '' || operations.length < 2)
    return undefined;
  const around = operations.filter((one) => one.line <= line && one.endLine >= line);
  const [own] = around.sort((a, b) => a.endLine - a.line - (b.endLine - b.line));
  if (!own || own.endLine === own.line) return undefined;
  const lines = redactSecrets(text, 'python').split('\n');
  const quoted = dedent(lines.slice(own.line - 1, own.endLine));
  return { text: quoted, language: 'python', lines: { line: own.line, endLine: own.endLine } };
}

/** By the white space of the first line: an operation begins there. */
function dedent([first = '', ...more]: readonly string[]): string {
  const indent = first.length - first.trimStart().length;
  const cut = more.map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
  return [first.slice(indent), ...cut].join('\n');
}
