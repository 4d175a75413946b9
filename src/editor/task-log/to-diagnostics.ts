import { type Diagnostic, DiagnosticSeverity, Position, Range } from 'vscode';
import type { Finding } from '../../core';
import { createDiagnostic } from '../surfaces/create-diagnostic';

/** Findings about a text as the editor shows them: where they say, else on their line without the white space around. */
export function toDiagnostics(text: string, findings: readonly Finding[]): Diagnostic[] {
  if (findings.length === 0) return [];
  const lines = text.split(LINE_BREAK);
  const starts = [0, ...Array.from(text.matchAll(LINE_BREAK), ({ index, 0: found }) => index + found.length)];
  const positionAt = (offset: number): Position => {
    const line = countUpTo(starts, offset) - 1;
    return new Position(line, offset - (starts[line] ?? 0));
  };
  return findings.map(({ line, range, message, rule, severity }) => {
    const place = range ? new Range(positionAt(range.start), positionAt(range.end)) : rangeOfLine(lines, line);
    return createDiagnostic(
      place,
      message,
      severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
      rule,
    );
  });
}

/** What ends a line in the editor. */
const LINE_BREAK = /\r\n|\r|\n/g;

/** How many of these ascending numbers are no greater. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeOfLine(lines: readonly string[], line: number): Range {
  const at = Math.min(line, lines.length) - 1;
  const text = lines[at] ?? '';
  return new Range(at, text.length - text.trimStart().length, at, text.length);
}
