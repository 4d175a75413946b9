import type { TextEdit } from '../change';
import type { Problem } from '../ports';
import type { HeaderProblem } from './find-fences';

/** What a task log can be told off for. */
export type LintRule =
  | HeaderProblem['rule']
  | 'no-front-matter'
  | 'key-in-table'
  | 'unknown-status'
  | 'open-items'
  | 'unknown-date'
  | 'updated-before-created'
  | 'duplicate-id'
  | 'depends-on-itself'
  | 'dangling-dependency'
  | 'dangling-parent'
  | 'missing-coordinator'
  | 'unreadable';

/** A problem with its rule, its weight and, where there is one, its remedy. */
export interface Finding extends Problem {
  rule: LintRule;
  severity: 'error' | 'warning';
  fix?: Fix;
}

/** Edits of the text that was linted, and what they do, as a title. */
export interface Fix {
  title: string;
  edits: TextEdit[];
}
