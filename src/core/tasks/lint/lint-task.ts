import { MOST_OF_LINE, MOST_OF_VALUE, shortenText } from '../../base/show-text';
import { redactText } from '../../redact/redact-text';
import type { Field } from '../front-matter/fields';
import { findField } from '../front-matter/fields';
import type { Fix } from '../../base/change';
import type { Finding, LintRule } from './finding';
import { fixFrontMatter } from '../change/fix-front-matter';
import { lintConflict } from './lint-conflict';
import { lintLines } from './lint-lines';
import { lintLinks } from './lint-links';
import { lintProofs } from './lint-proofs';
import { lintRelated } from './lint-related';
import { lintSwallowed } from './lint-swallowed';
import { lintSubject, remedy, type FindingDetail, type LintSubject } from './lint-subject';
import { lintValues } from './lint-values';
import { moveKeyUp } from '../change/move-key-up';
import type { TaskDocument } from '../log/read-task-document';
import type { TaskLookup } from '../index/task-lookup';

const UNTIDY = new Set<LintRule>(['late-front-matter', 'duplicate-key']);

/** What a task log is looked at with. */
export interface LintOptions {
  /** The others, for what it says about them; left out, the file alone is looked at. */
  tasks?: TaskLookup;
  /** The entries of `related_docs` whose files were looked for and are not there. */
  missing?: ReadonlySet<string>;
  /** All there is to say, if left out. */
  detail?: FindingDetail;
}

/** Finds what is wrong with a task log, from its first line to its last. */
export function lintTask(document: TaskDocument, { tasks, missing, detail = 'remedies' }: LintOptions = {}): Finding[] {
  const subject = lintSubject(document, detail);
  if (document.task.conflict === true) return [lintConflict(subject)];
  const { path, text, frontMatter } = document;
  const findings: Finding[] = frontMatter.problems.map((problem) => {
    const { rule, line, message, key } = problem;
    const place =
      key === undefined ? { path, line } : { ...subject.atKey(key, rule === 'duplicate-key' ? 'key' : 'value'), line };
    const fix = subject.fix(() => fixFrontMatter(text, frontMatter, problem));
    return { ...place, rule, severity: UNTIDY.has(rule) ? 'warning' : 'error', message, ...fix };
  });
  findings.push(...lintValues(subject), ...checkTables(subject), ...lintLines(subject), ...lintSwallowed(subject));
  findings.push(...lintProofs(subject));
  if (
    document.task.origin === undefined &&
    frontMatter.format === 'none' &&
    findings.every(({ rule }) => rule !== 'code-front-matter')
  ) {
    const message = 'This task log has no front matter; other readers find neither its status nor its dates.';
    findings.push({ path, line: 1, rule: 'no-front-matter', severity: 'warning', message });
  }
  if (missing !== undefined) findings.push(...lintRelated(subject, missing, tasks));
  if (tasks !== undefined) findings.push(...lintLinks(subject, tasks));
  return findings.sort((one, other) => one.line - other.line).map(withoutSecrets);
}

function withoutSecrets(finding: Finding): Finding {
  const { message, fix, others } = finding;
  return {
    ...finding,
    message: shortenText(redactText(message), MOST_OF_LINE),
    ...(fix && { fix: titled(fix) }),
    ...(others && { others: others.map(titled) }),
  };
}

function titled(fix: Fix): Fix {
  return { ...fix, title: shortenText(redactText(fix.title), MOST_OF_VALUE) };
}

const FIELDS: readonly Field[] = [
  'id',
  'title',
  'status',
  'priority',
  'assigned_to',
  'coordinator',
  'depends_on',
  'updated_date',
  'tags',
];

function checkTables({ text, frontMatter, at, fix }: LintSubject): Finding[] {
  return FIELDS.flatMap((field): Finding[] => {
    const place = findField(frontMatter.value, field);
    if (place === undefined || place.table === '') return [];
    const message = `"${field}" stands below [${place.table}] and so belongs to it; other readers do not find it there.`;
    const move = remedy(`Move "${place.key}" above the tables`, () => moveKeyUp(text, frontMatter, field));
    return [{ ...at(field, { on: 'key' }), rule: 'key-in-table', severity: 'warning', message, ...fix(move) }];
  });
}
