import { dottedName, expressionsOf, keywordOf, lastPart, walkExpression } from '../../python/expressions';
import type { Expression, FunctionStatement, Statement } from '../../python/syntax';
import { countLines } from './count-lines';
import { absoluteModule, type SourceFile } from '../../source/source-file';
import type { MigrationCode } from '../operation';

/** What writes rows: of a query set, of a model, past the ORM. */
const WRITES = /^(?:save|delete|bulk_update|execute|executemany|raw|_raw_delete)$/;
const MAKES = /^(?:create|bulk_create|get_or_create|update_or_create|add|set)$/;
const READS = /^(?:all|filter|exclude|iterator|values|values_list|order_by)$/;
const PORTIONS = /\b(?:batch\w{0,20}|chunk\w{0,20}|[Pp]aginat\w{0,20})\b/;
/** Libraries that ask another system, and wait for what it says. */
const SPEAKS =
  /^(?:(?:requests|httpx|aiohttp|urllib3|boto3|smtplib|ftplib|paramiko|xmlrpc|grpc|stripe|twilio)\.\w|urllib\.request\.(?:urlopen|urlretrieve)|django\.core\.mail\.(?:send_mail|send_mass_mail|mail_admins|EmailMessage))/;
const MANAGER = /^(?:objects|_default_manager|_base_manager|all_objects)$/;
/** So many functions of a file are followed from one that is run. */
const MAX_FUNCTIONS = 40;

/** What a function that a migration runs does, as far as its file tells: the function itself, and those of the file that it calls. */
export function readCode(expression: Expression, file: SourceFile): MigrationCode {
  const target = functionOf(expression);
  const name = dottedName(target) ?? '';
  const isNoop = lastPart(name) === 'noop';
  const functions = isNoop ? [] : reachable(name, file);
  const calls = functions.flatMap((one) => expressionsIn(one.body)).filter((one) => one.type === 'call');
  const names = calls.map((call) =>
    call.callee.type === 'member' ? call.callee.name : lastPart(dottedName(call.callee) ?? ''),
  );
  const updates = calls.some(
    (call, at) => names[at] === 'update' && call.keywords.length > 0 && call.args.length === 0,
  );
  const writes = updates || names.some((one) => WRITES.test(one));
  const text = functions.map(({ from, to }) => file.text.slice(from, to)).join('\n');
  return {
    name,
    lines: functions.map(({ line, from, to }) => ({
      line,
      endLine: line + countLines(file.text, from, endOf(file.text, from, to)),
    })),
    isRead: isNoop || functions.length > 0,
    isNoop: isNoop || (functions.length > 0 && calls.length === 0),
    importedModels: importedModels(functions, file),
    touchesRows: writes || (names.some((one) => MAKES.test(one)) && names.some((one) => READS.test(one))),
    isBatched: PORTIONS.test(text),
    callsOut: calledOut(functions, file),
  };
}

/** The first call of a library that speaks with another system, by its import at the top or in a function. */
function calledOut(functions: readonly FunctionStatement[], file: SourceFile): string | null {
  const imports = new Map(file.imports);
  for (const statement of functions.flatMap(({ body }) => everyStatement(body))) {
    if (statement.type === 'import')
      for (const { name, alias } of statement.names)
        imports.set(alias ?? name.split('.')[0] ?? name, alias ? name : (name.split('.')[0] ?? name));
    if (statement.type === 'from')
      for (const { name, alias } of statement.names) imports.set(alias ?? name, `${statement.module}.${name}`);
  }
  for (const call of functions.flatMap(({ body }) => expressionsIn(body))) {
    const written = call.type === 'call' ? dottedName(call.callee) : null;
    const [head = '', ...rest] = written?.split('.') ?? [];
    const origin = imports.get(head);
    if (written !== null && origin !== undefined && SPEAKS.test([origin, ...rest].join('.'))) return written;
  }
  return null;
}

/** A body goes on to the next statement; what is blank there is none of it. */
function endOf(text: string, from: number, to: number): number {
  return from + text.slice(from, to).trimEnd().length;
}

/** `functools.partial(forwards, 1)` runs `forwards`. */
function functionOf(expression: Expression): Expression {
  const [first] = expression.type === 'call' ? expression.args : [];
  return first && /(?:^|\.)partial$/.test(dottedName(expression) ?? '') ? first : expression;
}

function reachable(name: string, file: SourceFile): FunctionStatement[] {
  const found: FunctionStatement[] = [];
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined && found.length < MAX_FUNCTIONS; next = waiting.pop()) {
    const one = file.functions.get(next);
    if (!one || found.includes(one)) continue;
    found.push(one);
    for (const expression of expressionsIn(one.body)) if (expression.type === 'name') waiting.push(expression.name);
  }
  return found;
}

/** Models that come by import are those of today, and not of the day of the migration. */
function importedModels(functions: readonly FunctionStatement[], file: SourceFile): string[] {
  const imports = new Map(file.imports);
  const found = new Set<string>();
  // A name that a function assigns is no longer the one that was imported: Book = apps.get_model("shop", "Book").
  for (const statement of functions.flatMap(({ body }) => everyStatement(body))) {
    if (statement.type !== 'assign') continue;
    for (const target of statement.targets) imports.delete(dottedName(target) ?? '');
  }
  for (const statement of functions.flatMap(({ body }) => everyStatement(body))) {
    if (statement.type !== 'from') continue;
    const origin = absoluteModule(file.path, statement.module, statement.level);
    for (const { name, alias } of statement.names) imports.set(alias ?? name, `${origin}.${name}`);
  }
  for (const expression of functions.flatMap(({ body }) => expressionsIn(body))) {
    const name = expression.type === 'name' ? expression.name : null;
    if (name === null) continue;
    const [head = '', ...rest] = name.split('.');
    const origin = imports.get(head);
    if (origin === undefined) continue;
    const path = [...origin.split('.'), ...rest];
    if (path.at(-1) === 'get_user_model') found.add('get_user_model()');
    const at = path.findIndex((part) => MANAGER.test(part));
    const model = path[at - 1];
    if (model !== undefined && path.slice(0, at - 1).includes('models')) found.add(model);
  }
  for (const call of functions.flatMap(({ body }) => expressionsIn(body))) {
    if (call.type !== 'call' || call.callee.type !== 'name') continue;
    const [head = '', ...rest] = call.callee.name.split('.');
    const path = [...(imports.get(head)?.split('.') ?? []), ...rest];
    const model = path.at(-1) ?? '';
    const isModel = /^[A-Z]\w*[a-z]/.test(model) && path.at(-2) === 'models' && path[0] !== 'django';
    if (isModel && keywordOf(call, 'output_field') === null) found.add(model);
  }
  return [...found];
}

function expressionsIn(statements: readonly Statement[]): Expression[] {
  return everyStatement(statements)
    .flatMap(expressionsOf)
    .flatMap((expression) => [...walkExpression(expression)]);
}

function everyStatement(statements: readonly Statement[]): Statement[] {
  return statements.flatMap((statement) => {
    if (statement.type === 'block')
      return [statement, ...statement.branches.flatMap((branch) => everyStatement(branch.body))];
    return statement.type === 'class' || statement.type === 'function'
      ? [statement, ...everyStatement(statement.body)]
      : [statement];
  });
}
