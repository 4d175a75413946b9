import { CATALOGUE, describeReasons, type ReviewFinding } from '../core';

/** Who should see it, as people read it: `Database Specialist (@ada)`. */
export function whoSees({ role, people }: ReviewFinding): string {
  const label = CATALOGUE.roles.find(({ id }) => id === role)?.label ?? role;
  return people.length === 0 ? label : `${label} (${people.join(', ')})`;
}

/** Why, in a sentence, with what its operations lock or break. */
export function whyOf(finding: ReviewFinding): string {
  const operations = (finding.operations ?? []).map(({ kind, name, level }) =>
    [level, kind, name].filter((part) => part !== null).join(' '),
  );
  return [describeReasons(finding), ...(operations.length > 0 ? [`${operations.join(', ')}.`] : [])].join(' ');
}

/** `catalog/models.py:12-20` */
export function placeText({ path, line, endLine }: Pick<ReviewFinding, 'path' | 'line' | 'endLine'>): string {
  return `${path}:${line}${endLine > line ? `-${endLine}` : ''}`;
}
