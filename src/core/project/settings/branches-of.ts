import { afterOthers, allOf, opposite, readCondition, type Condition } from '../python/condition';
import { expressionsOf, walkExpression } from '../python/expressions';
import type { Branch, Expression, Statement, StatementOf } from '../python/syntax';
import { absoluteModule } from '../source/source-file';
import { branchWords } from '../python/branch-words';
import { ENVIRONMENT } from './env-scheme';
import { evaluate } from './evaluate';
import { variableOf } from '../python/variable-of';
import { localFileIn } from './local-file';
import type { Scope } from './scope';
import { entryOf, truthOf } from './value';

/** The words of an `except` that takes a KeyError. */
const CATCHES_UNSET = /\b(?:KeyError|LookupError|(?:Base)?Exception)\b|^something fails$| cannot be imported$/;

/** One of the ways through a compound statement. */
export interface PossibleBranch {
  bodies: readonly (readonly Statement[])[];
  /** The condition under which it is taken; null where it is the only one. */
  when: string | null;
  /**
   * Whether the settings go on without it: what cannot be imported is passed over, and so is a file of Python that is taken over where it
   * is there, as one is that is left out of a repository.
   */
  isOptional: boolean;
}

/**
 * The ways through a compound statement of which exactly one is taken, as far as text tells. A test that text decides
 * leaves one way.
 */
export function branchesOf({ keyword, branches, from, line }: StatementOf<'block'>, scope: Scope): PossibleBranch[] {
  const [first] = branches;
  if (!first || keyword === 'with') {
    const isOptional = /^with\s[^\n]{0,40}suppress\(/.test(scope.text.slice(from, from + 80));
    return [{ ...always(branches.map(({ body }) => body)), isOptional }];
  }
  if (keyword === 'try') return waysOfTry(branches, scope, line);
  if (keyword === 'for') {
    const header = scope.text.slice(from, from + 80).split(/:\s*(?:\n|$)/, 1)[0] ?? '';
    const loop = header.replace(/^for\s+/, '').replace(/\s+/g, ' ');
    return twoWays([first.body], { yes: `for each ${loop}`, no: `for no ${loop}` });
  }
  return waysOfIf(branches, scope);
}

function waysOfIf(branches: readonly Branch[], scope: Scope): PossibleBranch[] {
  const ways: PossibleBranch[] = [];
  const passed: Condition[] = [];
  for (const { keyword, condition, body } of branches) {
    const decided = condition ? decidedBy(keyword, condition, scope) : true;
    if (decided === false) continue;
    const own = condition ? readCondition(condition, scope.text) : null;
    const before = passed.length === 0 ? null : allOf(passed.map(opposite)).yes;
    if (decided === true) {
      ways.push({ bodies: [body], when: before, isOptional: false });
      return ways;
    }
    if (!own) continue;
    const isLocal = own.yes.endsWith(' exists') && condition !== null && localFileIn(condition, scope) !== null;
    const when = keyword === 'case' ? own.yes : afterOthers(passed, own).yes;
    ways.push({ bodies: [body], when, isOptional: isLocal || own.yes.endsWith(' can be imported') });
    passed.push(own);
  }
  if (passed.length > 0) ways.push({ bodies: [], when: allOf(passed.map(opposite)).yes, isOptional: false });
  return ways;
}

/** What is known of a test, or of a case: `case 'live'` where the subject is a known text. */
function decidedBy(keyword: string, condition: Expression, scope: Scope): boolean | null {
  if (keyword !== 'case') return truthOf(evaluate(condition, scope));
  const head = scope.text.slice(condition.from, condition.to);
  if (/^case\s+_$/.test(head)) return true;
  const named = /^case\s+(?:"([^"\\]{0,100})"|'([^'\\]{0,100})')$/.exec(head);
  const subject = condition.type === 'unknown' ? condition.parts[0] : undefined;
  const value = subject && named ? evaluate(subject, scope) : undefined;
  return value?.type === 'string' && value.when === null ? value.value === (named?.[1] ?? named?.[2]) : null;
}

function waysOfTry(branches: readonly Branch[], scope: Scope, line: number): PossibleBranch[] {
  const bodiesOf = (wanted: string): (readonly Statement[])[] =>
    branches.filter(({ keyword }) => keyword === wanted).map(({ body }) => body);
  const [tried, rescued, last] = [[...bodiesOf('try'), ...bodiesOf('else')], bodiesOf('except'), bodiesOf('finally')];
  if (rescued.length === 0) return [{ ...always([...tried, ...last]), isOptional: false }];
  if (scope.withoutEnvironment && tried.flat().some((one) => needsVariable(one, scope))) {
    const caught = branches.find(({ keyword }, at) => keyword === 'except' && catchesUnset(scope.text, branches, at));
    return [always([...(caught ? [caught.body] : tried), ...last])];
  }
  const module = tried
    .flat()
    .map((statement) => importedBy(statement, scope))
    .find((name) => name !== null);
  const condition: Condition =
    module === undefined
      ? { yes: `nothing fails below line ${line}`, no: `something fails below line ${line}` }
      : { yes: `${module} can be imported`, no: `${module} cannot be imported` };
  return [
    { bodies: [...tried, ...last], when: condition.yes, isOptional: true },
    ...rescued.map((body) => ({ bodies: [body, ...last], when: condition.no, isOptional: false })),
  ];
}

/** `os.environ['KEY']`, which fails where the variable is not set, and the settings do not set it. */
function needsVariable(statement: Statement, { names }: Scope): boolean {
  const parts = expressionsOf(statement).flatMap((outer) => [...walkExpression(outer)]);
  return parts.some((part) => {
    const variable = part.type === 'subscript' ? variableOf(part) : null;
    return variable !== null && entryOf(names.get(ENVIRONMENT), variable.name) === undefined;
  });
}

/** Whether an `except` takes what `os.environ['KEY']` fails with; where none does, nothing goes on without the variable. */
function catchesUnset(text: string, branches: readonly Branch[], at: number): boolean {
  return CATCHES_UNSET.test(branchWords(text, branches, at));
}

function importedBy(statement: Statement, scope: Scope): string | null {
  if (statement.type === 'import') return statement.names[0]?.name ?? null;
  if (statement.type !== 'from') return null;
  const module = absoluteModule(scope.path, statement.module, statement.level);
  const [first] = statement.names;
  return statement.module === '' && first ? [module, first.name].filter(Boolean).join('.') : module;
}

function twoWays(bodies: readonly (readonly Statement[])[], { yes, no }: Condition): PossibleBranch[] {
  return [
    { bodies, when: yes, isOptional: false },
    { bodies: [], when: no, isOptional: false },
  ];
}

function always(bodies: readonly (readonly Statement[])[]): PossibleBranch {
  return { bodies, when: null, isOptional: false };
}
