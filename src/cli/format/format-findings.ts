import type { Finding } from '../../core';

/** What is told of a finding; not every rule is one of task logs. */
type ToldFinding = Pick<Finding, 'path' | 'line' | 'severity' | 'message'> & { rule: string };

/** The forms that findings are printed in. */
export const FINDING_FORMATS = ['text', 'github', 'sarif'] as const;

/**
 * Findings as commands of a workflow, which GitHub shows in the change:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations(findings: readonly ToldFinding[]): string[] {
  return findings.map(
    ({ path, line, rule, severity, message }) =>
      `::${severity} file=${escapeProperty(path)},line=${line},title=${escapeProperty(rule)}::${escapeText(message)}`,
  );
}

/**
 * Findings as SARIF 2.1.0, which code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @param version the program's
 */
export function findingsAsSarif(findings: readonly ToldFinding[], version: string): object {
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'django-developer', version, rules: rules.map((id) => ({ id })) } },
        results: findings.map(({ path, line, rule, severity, message }) => ({
          ruleId: rule,
          ruleIndex: rules.indexOf(rule),
          level: severity,
          message: { text: message },
          locations: [
            { physicalLocation: { artifactLocation: { uri: encodeURI(path) }, region: { startLine: line } } },
          ],
        })),
      },
    ],
  };
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
