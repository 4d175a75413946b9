import { parsePython } from '../../project/parse-python';
import { dottedName, expressionsOf, flatten, lastPart, walkExpression } from '../../project/python/expressions';
import type { Expression, Span, Statement } from '../../project/python/syntax';
import { isSettingsFile } from '../../project/source/classify-path';
import type { RouteId } from '../catalogue/partner';
import type { JudgedMigration } from '../../project/migrations/judgement';
import type { EscalationMark } from './escalation-mark';

const MIGRATION = /(?:^|\/)migrations\/[^/]+\.py$/;
/** Nobody reads marks in a file that is larger. */
const MAX_LENGTH = 512 * 1024;

/** How raw SQL gets into a migration. */
const RAW_SQL = /\bRunSQL\(|\bexecute(?:many|script)?\(/;

/** The settings that are marked, and what a mark says of one or of several. */
const SETTING_KINDS: readonly { route: RouteId; names: RegExp; one: string; many: string }[] = [
  {
    route: 'security',
    names:
      /^(?:SECURE_|CSRF_|SESSION_COOKIE_|CSP_|SECRET_KEY|CORS_|X_FRAME_OPTIONS$|CONTENT_SECURITY_POLICY|PERMISSIONS_POLICY$|PASSWORD_HASHERS$|AUTHENTICATION_BACKENDS$)/,
    one: 'a setting that protects the site',
    many: 'settings that protect the site',
  },
  {
    route: 'infrastructure',
    names:
      /^(?:ALLOWED_HOSTS|STORAGES|STATIC_ROOT|MEDIA_ROOT|CACHES|LOGGING|EMAIL_HOST|CHANNEL_LAYERS|USE_X_FORWARDED_HOST|CELERY_BROKER_URL)$|^(?:AWS|SENTRY)_/,
    one: 'a setting of the deployment',
    many: 'settings of the deployment',
  },
];

/**
 * Finds in a migration the operations that are not safe, and raw SQL, statement by statement; and in a settings file the first of the settings that concern
 * security and of those that concern the deployment.
 * @param path relative to the workspace folder; any other file has no marks
 * @param migration what its operations mean, where that is known
 */
export function findEscalationMarks(path: string, text: string, migration?: JudgedMigration): EscalationMark[] {
  if (text.length > MAX_LENGTH) return [];
  if (migration || MIGRATION.test(path)) {
    const operations = migration ? operationMarks(migration) : [];
    const isMarked = ({ line }: EscalationMark): boolean => operations.some((one) => one.line === line);
    const sql = RAW_SQL.test(text) ? sqlMarks(text).filter((mark) => !isMarked(mark)) : [];
    return [...operations, ...sql].sort((a, b) => a.line - b.line);
  }
  return isSettingsFile(path) ? settingMarks(text) : [];
}

/** The operations that are not safe, each with the worst that it does. */
function operationMarks({ operations }: JudgedMigration): EscalationMark[] {
  return operations.flatMap(({ kind, line, endLine, findings }) =>
    findings.slice(0, 1).map(({ level, happens }) => ({
      line,
      endLine,
      route: 'database' as const,
      because: `${kind}, ${level}: ${happens.replace(/\.$/, '')}`,
    })),
  );
}

function sqlMarks(text: string): EscalationMark[] {
  const calls = everyStatement(parsePython(text).statements)
    .flatMap(expressionsOf)
    .flatMap((expression) => [...walkExpression(expression)])
    .flatMap((expression) => {
      const because = reasonOfCall(expression);
      return because === undefined ? [] : [{ ...linesOf(expression, text), route: 'database' as const, because }];
    });
  return calls.filter(({ line }, index) => calls.findIndex((other) => other.line === line) === index);
}

function reasonOfCall(expression: Expression): string | undefined {
  if (expression.type !== 'call') return undefined;
  const name =
    expression.callee.type === 'member' ? expression.callee.name : lastPart(dottedName(expression.callee) ?? '');
  if (name === 'RunSQL') return 'RunSQL in a migration';
  return /^execute(?:many|script)?$/.test(name) ? 'raw SQL in a migration' : undefined;
}

function settingMarks(text: string): EscalationMark[] {
  const settings = flatten(parsePython(text).statements).flatMap((statement) => {
    const name = statement.type === 'assign' ? dottedName(statement.targets[0]) : null;
    return name === null ? [] : [{ name, statement }];
  });
  return SETTING_KINDS.flatMap(({ route, names, one, many }) => {
    const found = settings.filter(({ name }) => names.test(name));
    const [first] = found;
    if (!first) return [];
    const count = new Set(found.map(({ name }) => name)).size;
    return { ...linesOf(first.statement, text), route, because: count === 1 ? one : `${count} ${many}` };
  }).sort((a, b) => a.line - b.line);
}

/** Those in the bodies of classes and functions, too. */
function everyStatement(statements: readonly Statement[]): Statement[] {
  return flatten(statements).flatMap((statement) =>
    statement.type === 'class' || statement.type === 'function'
      ? [statement, ...everyStatement(statement.body)]
      : [statement],
  );
}

function linesOf({ line, from, to }: Span, text: string): { line: number; endLine: number } {
  return { line, endLine: line + text.slice(from, to).split('\n').length - 1 };
}
