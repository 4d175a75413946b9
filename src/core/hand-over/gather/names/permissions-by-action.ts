import { dottedName, itemsOf, lastPart } from '../../../project/python/expressions';
import { shortText } from '../../../project/python/short-text';
import type { Branch, Expression, FunctionStatement, Statement } from '../../../project/python/syntax';

/** The permissions that a class states, as the method it inherits gives them. */
export const AS_STATED = 'as stated';

const IS = /^self\.action\s{0,3}(==|!=)\s{0,3}["'](\w{1,80})["']$/;
const AMONG = /^self\.action\s{1,3}(in|not\s{1,3}in)\s{1,3}[[({]([\w\s,"']{1,2000})[\])}]$/;
/** `[permission() for permission in permission_classes]` */
const MADE_OF = /^\[\s{0,40}(\w{1,60})\(\)\s{1,40}for\s{1,3}(\w{1,60})\s{1,3}in\s{1,3}([\w.]{1,60})\s{0,40}\]$/;
const INHERITED = /^super\(\)\.get_permissions\(\)$/;
const OF_CLASS = 'self.permission_classes';
const MAX_LENGTH = 60;

type Permissions = readonly string[] | typeof AS_STATED;

/**
 * Which permissions `get_permissions` gives for one action, where it tells that by `self.action` alone.
 * https://www.django-rest-framework.org/api-guide/viewsets/#introspecting-viewset-actions
 * @param text of the file that has the method
 * @returns each as written, or that they are as stated; undefined where something else decides
 */
export function permissionsFor(
  action: string,
  method: FunctionStatement,
  text: string,
): readonly string[] | typeof AS_STATED | undefined {
  const given = new Map<string, Permissions>();
  return runOf(method.body, { action, text, given });
}

interface Run {
  action: string;
  text: string;
  /** What names were given so far. */
  given: Map<string, Permissions>;
}

/** What statements return; undefined where that is not told, or they return nothing. */
function runOf(body: readonly Statement[], run: Run): Permissions | undefined {
  for (const statement of body) {
    if (statement.type === 'return') return statement.value ? valueOf(statement.value, run) : undefined;
    if (statement.type === 'assign') {
      const [target] = statement.targets;
      const name = target && dottedName(target);
      const value = statement.value ? valueOf(statement.value, run) : undefined;
      if (!name || statement.targets.length !== 1 || value === undefined) return undefined;
      run.given.set(name, value);
    } else if (statement.type === 'block') {
      const branch = taken(statement.branches, run);
      if (branch === undefined) return undefined;
      const returns = branch ? runOf(branch.body, run) : undefined;
      if (branch && (returns !== undefined || endsIn(branch.body, 'return'))) return returns;
      if (branch && !endsIn(branch.body, 'assign')) return undefined;
    } else if (statement.type !== 'expression' || statement.value.type !== 'string') return undefined;
  }
  return undefined;
}

function endsIn(body: readonly Statement[], type: Statement['type']): boolean {
  return body.at(-1)?.type === type;
}

/** The branch that is run; null where none is, undefined where that is not told. */
function taken(branches: readonly Branch[], { action, text }: Run): Branch | null | undefined {
  for (const branch of branches) {
    if (branch.keyword === 'else') return branch;
    if (!/^(?:if|elif)$/.test(branch.keyword) || branch.condition === null) return undefined;
    const holds = isMet(text.slice(branch.condition.from, branch.condition.to), action);
    if (holds === undefined) return undefined;
    if (holds) return branch;
  }
  return null;
}

function isMet(condition: string, action: string): boolean | undefined {
  const [, sign, name] = IS.exec(condition) ?? [];
  if (name !== undefined) return (name === action) === (sign === '==');
  const [, among, list] = AMONG.exec(condition) ?? [];
  if (list === undefined) return undefined;
  const names = list.split(',').map((one) => one.trim());
  if (!names.every((one) => one === '' || /^(["'])\w+\1$/.test(one))) return undefined;
  return (names.includes(`"${action}"`) || names.includes(`'${action}'`)) === (among === 'in');
}

function valueOf(value: Expression, { text, given, action }: Run): Permissions | undefined {
  const written = text.slice(value.from, value.to);
  if (INHERITED.test(written) || written === OF_CLASS) return given.get(OF_CLASS) ?? AS_STATED;
  const [, made, each, source = ''] = MADE_OF.exec(written) ?? [];
  if (made !== undefined && made !== each) return undefined;
  if (made !== undefined) return given.get(source) ?? (source === OF_CLASS ? AS_STATED : undefined);
  const known = value.type === 'name' ? given.get(value.name) : undefined;
  if (known !== undefined) return known;
  if (value.type === 'conditional') {
    const holds = isMet(text.slice(value.test.from, value.test.to), action);
    return holds === undefined ? undefined : valueOf(holds ? value.then : value.otherwise, { text, given, action });
  }
  if (value.type !== 'list' && value.type !== 'tuple') return undefined;
  const items = itemsOf(value).map((item) => (item.type === 'call' && item.args.length === 0 ? item.callee : item));
  if (items.some((item) => item.type === 'star' || item.type === 'call')) return undefined;
  return items.map((item) => {
    const dotted = dottedName(item);
    return dotted === null || dotted === undefined ? shortText(text, item, MAX_LENGTH) : lastPart(dotted);
  });
}
