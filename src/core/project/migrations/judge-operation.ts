import type { Engine } from './engine';
import { LEVELS, type JudgedOperation, type MigrationFinding, worstOf } from './judgement';
import { RULES } from './rules/rules';
import type { Rule } from './rules/rule';
import type { Subject } from './rules/subject';

/**
 * What an operation means on the engines that a project may run on; where they differ the strictest speaks, and is named.
 * @param isNew whether nobody uses the table yet: it is made in the same migration, or in a first one
 */
export function judgeOperation(subject: Subject, engines: readonly Engine[], isNew: boolean): JudgedOperation {
  const { operation, migration } = subject;
  const isJudged = operation.reach !== 'state';
  const findings = isJudged
    ? RULES.filter((rule) => !isNew || rule.alsoNew).flatMap((rule) => findingOf(rule, subject, engines) ?? [])
    : [];
  return {
    kind: operation.kind,
    model: operation.modelName,
    name: operation.name,
    file: migration.path,
    line: operation.line,
    endLine: operation.endLine,
    start: operation.start,
    runs: operation.runs,
    level: worstOf(findings.map(({ level }) => level)),
    findings: findings.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level)),
  };
}

function findingOf(rule: Rule, subject: Subject, engines: readonly Engine[]): MigrationFinding | undefined {
  const minding = engines.flatMap((engine) => {
    const level = rule.levels[engine];
    return level !== undefined && rule.applies(subject, engine) ? [{ engine, level }] : [];
  });
  const worst = minding.find((one) => one.level === 'dangerous') ?? minding[0];
  if (!worst) return undefined;
  const { level } = worst;
  const isAll = engines.every((engine) => minding.some((one) => one.engine === engine && one.level === level));
  return {
    rule: rule.id,
    level,
    engine: engines.length === 1 || (isAll && typeof rule.happens === 'string') ? null : worst.engine,
    happens: withUnknown(rule, textFor(rule.happens, worst.engine), subject),
    safer: rule.safer,
    source: textFor(rule.source, worst.engine),
  };
}

/** What is not known is said by the operation itself. */
function withUnknown({ id }: Rule, happens: string, { operation: { unknown } }: Subject): string {
  return (id === 'not-known' && unknown.join(' ')) || happens;
}

function textFor(text: Rule['happens'], engine: Engine): string {
  return typeof text === 'string' ? text : (text[engine] ?? text.other);
}
