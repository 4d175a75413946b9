import { classifyWords } from './classify-words';
import type { TaskType } from './task-log';

const WORDS: Record<Exclude<TaskType, 'unknown'>, readonly string[]> = {
  feature: ['feature', 'enhancement', 'implementation', 'implement', 'development', 'story', 'user story', 'improvement', 'new feature', 'integration', 'requirement', 'capability'],
  bug: ['bug', 'bugfix', 'bug fix', 'fix', 'hotfix', 'defect', 'debug', 'debugging', 'bug report', 'regression', 'incident', 'troubleshooting'],
  chore: ['chore', 'refactor', 'refactoring', 'maintenance', 'cleanup', 'devops', 'infrastructure', 'configuration', 'setup', 'migration', 'task', 'git', 'build', 'security', 'optimization', 'performance', 'database', 'subtask', 'sub task', 'upgrade', 'update', 'dependency', 'dependencies', 'deployment', 'release', 'automation', 'config', 'workflow', 'tooling', 'reliability', 'onboarding', 'ci'],
  documentation: ['documentation', 'docs', 'doc', 'document', 'writing'],
  test: ['test', 'tests', 'testing', 'validation', 'verification', 'evaluation', 'qa'],
  design: ['ui', 'ux', 'ui ux', 'design', 'styling', 'frontend'],
  research: ['spike', 'research', 'analysis', 'investigation', 'investigate', 'exploration', 'architecture', 'review', 'code review', 'planning', 'plan', 'diagnosis', 'discovery', 'proposal', 'question'],
  epic: ['epic', 'overview', 'initiative', 'master initiative', 'coordination', 'milestone', 'project'],
};

/** The kind of work a spelling of a type stands for, by its words: `🐞 Bug Fix` is a bug; `''` and strange words are `unknown`. */
export function classifyType(text: string): TaskType {
  return classifyWords(text, WORDS) ?? 'unknown';
}
