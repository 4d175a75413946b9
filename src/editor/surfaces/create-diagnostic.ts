import { Diagnostic, type DiagnosticSeverity, type Range } from 'vscode';
import { plainText } from './plain-text';

/** A problem beside the text, which says that it comes from here. @param rule what it is told apart by */
export function createDiagnostic(
  range: Range,
  message: string,
  severity: DiagnosticSeverity,
  rule: string,
): Diagnostic {
  const diagnostic = new Diagnostic(range, plainText(message), severity);
  diagnostic.source = 'Django Developer';
  diagnostic.code = rule;
  return diagnostic;
}
