import type { JudgedMigration, MigrationFinding, ProjectMigrations } from '../../core';
import type { Line } from '../../node/terminal/output';

/** What migrations mean as text for people: those that are not safe, operation by operation, then the safer ways. */
export function formatMigrations(projects: readonly ProjectMigrations[]): Line[] {
  if (projects.length === 0) return ['There is no Django project here.'];
  return projects.flatMap(({ root, note, apps, problems }) => {
    const migrations = apps.flatMap((app) => app.migrations);
    const findings = migrations.flatMap((one) => [...one.findings, ...one.operations.flatMap((each) => each.findings)]);
    return [
      [{ text: root, style: 'bold' }],
      `  ${note}`,
      `  ${summarise(migrations, apps.length)}`,
      ...apps.flatMap((app) => app.migrations.flatMap(formatMigration)),
      ...saferWays(findings),
      ...problems.map(({ path, line, message }) => `  ${path}:${line}  ${message}`),
    ];
  });
}

function summarise(migrations: readonly JudgedMigration[], apps: number): string {
  const of = (level: string): number => migrations.filter((one) => one.level === level).length;
  const total = `${count(migrations.length, 'migration')} in ${count(apps, 'app')}`;
  return migrations.length === 0
    ? total
    : `${total}: ${of('dangerous')} dangerous, ${of('careful')} careful, ${of('safe')} safe`;
}

function formatMigration({ name, file, line, findings, operations }: JudgedMigration): Line[] {
  const rows = [
    ...findings.map((finding) => ({ what: name, at: line, finding })),
    ...operations.flatMap((one) =>
      one.findings.map((finding) => ({
        what: [one.kind, [one.model, one.name].filter((part) => part !== null).join('.')].join(' ').trim(),
        at: one.line,
        finding,
      })),
    ),
  ];
  return rows.map(({ what, at, finding: { level, engine, happens } }): Line => [
    '  ',
    { text: `${file}:${at}`, style: 'bold' },
    '  ',
    { text: level, style: level === 'dangerous' ? 'red' : 'yellow' },
    `  ${what}${engine === null ? '' : ` (${engine})`}  ${happens}`,
  ]);
}

/** Each once, however many operations it stands for. */
function saferWays(findings: readonly MigrationFinding[]): Line[] {
  const rules = new Map(findings.map((finding) => [finding.rule, finding]));
  if (rules.size === 0) return [];
  return [
    '  Safer ways',
    ...[...rules.values()].flatMap(({ rule, safer, source }): Line[] => [
      ['  ', { text: rule, style: 'bold' }, `  ${source}`],
      ...safer.map((step, at) => `    ${at + 1}. ${step}`),
    ]),
  ];
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
