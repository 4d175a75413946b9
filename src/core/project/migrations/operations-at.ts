import type { JudgedMigration, JudgedOperation } from './judgement';
import type { LineRange } from './operation';

/**
 * The operations of a migration at some lines: those that stand there, else those that run the function that does. The line of the
 * class, and no line at all, mean all of them.
 */
export function operationsAt(
  { operations, line: header }: JudgedMigration,
  line: number | undefined,
  endLine: number = line ?? 0,
): readonly JudgedOperation[] {
  if (line === undefined || (line <= header && endLine >= header)) return operations;
  const isThere = (range: LineRange): boolean => range.line <= endLine && range.endLine >= line;
  const there = operations.filter(isThere);
  return there.length > 0 ? there : operations.filter(({ runs }) => runs.some(isThere));
}
