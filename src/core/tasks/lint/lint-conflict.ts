import { redactText } from '../../redact/redact-text';
import { describeConflicts } from '../merge/describe-conflict';
import { findConflicts } from '../merge/find-conflicts';
import { mergeConflicts } from '../merge/merge-conflicts';
import type { Finding } from './finding';
import { remedy, type LintSubject } from './lint-subject';

/** The one finding of a task log that holds both sides of a merge: what else is wrong with it comes of that. */
export function lintConflict(subject: LintSubject): Finding {
  const conflicts = findConflicts(subject.text);
  const [first] = conflicts;
  const merge = remedy('Merge both sides', () => {
    const { edits } = mergeConflicts(subject);
    return edits.length > 0 ? edits : undefined;
  });
  return {
    ...subject.atRange(first ?? { start: 0, end: 0 }),
    rule: 'conflict',
    severity: 'error',
    message: redactText(describeConflicts(conflicts)),
    ...subject.fix(merge),
  };
}
