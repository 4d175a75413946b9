import type { Fix, TextRange } from '../../base/change';
import type { Problem } from '../../base/ports';
import type { HeaderProblem } from '../front-matter/find-fences';

/** What a task log can be told off for of what it says about others. */
export type LinkRule =
  | 'duplicate-id'
  | 'depends-on-itself'
  | 'dangling-dependency'
  | 'dependency-circle'
  | 'dangling-parent'
  | 'missing-coordinator';

/** What a task log can be told off for. */
export type LintRule =
  | HeaderProblem['rule']
  | 'conflict'
  | 'no-front-matter'
  | 'key-in-table'
  | 'unknown-status'
  | 'open-items'
  | 'unknown-date'
  | 'updated-before-created'
  | LinkRule
  | 'unknown-key'
  | 'unknown-priority'
  | 'missing-file'
  | 'empty-title'
  | 'not-a-list'
  | 'malformed-item'
  | 'swallowed-items'
  | 'unknown-proof'
  | 'hidden-characters'
  | 'unreadable';

/** What keeps a task log from being read, from being told from the others, or for ever from being begun; and what nobody would see who opens it. */
export const BROKEN: ReadonlySet<LintRule> = new Set<LintRule>([
  'conflict',
  'code-front-matter',
  'unclosed-front-matter',
  'invalid-front-matter',
  'unreadable',
  'duplicate-id',
  'dependency-circle',
  'hidden-characters',
]);

/** A problem with its rule, its weight and, where there are some, its remedies. */
export interface Finding extends Problem {
  rule: LintRule;
  severity: 'error' | 'warning';
  /** What of the text it is about, `[start, end)` in UTF-16 code units; its line where this is left out. */
  range?: TextRange;
  /** The likeliest remedy. */
  fix?: Fix;
  /** Further remedies to choose from. */
  others?: Fix[];
}

/** The same remedies, but none of them is the likeliest: only the user knows. */
export function withoutChoice({ fix, others = [] }: Pick<Finding, 'fix' | 'others'>): Pick<Finding, 'others'> {
  return fix === undefined ? {} : { others: [fix, ...others] };
}
