import { allOf, opposite, readCondition, type Condition } from './condition';
import type { Branch, Statement, StatementOf } from '../python/syntax';
import { absoluteModule } from '../source/source-file';
import { evaluate } from './evaluate';
import type { Scope } from './scope';
import { truthOf } from './value';

/** One of the ways through a compound statement. */
export interface PossibleBranch {
  bodies: readonly (readonly Statement[])[];
  /** The condition under which it is taken; null where it is the only one. */
  when: string | null;
  /** Whether it may be left before its end: what cannot be imported is passed over. */
  isOptional: boolean;
}

/**
 * The ways through a compound statement of which exactly one is taken, as far as text tells. A test that text decides
 * leaves one way.
 */
export function branchesOf({ keyword, branches, from, line }: StatementOf<'block'>, scope: Scope): PossibleBranch[] {
  const [first] = branches;
  if (!first || keyword === 'with') return [always(branches.map(({ body }) => body))];
  if (keyword === 'try') return waysOfTry(branches, scope, line);
  if (keyword === 'for') {
    const header = scope.text.slice(from, from + 80).split(/:\s*(?:\n|$)/, 1)[0] ?? '';
    const loop = header.replace(/^for\s+/, 'for each ').replace(/\s+/g, ' ');
    return twoWays([first.body], { yes: loop, no: `not ${loop}` });
  }
  return waysOfIf(branches, scope);
}

function waysOfIf(branches: readonly Branch[], scope: Scope): PossibleBranch[] {
  const ways: PossibleBranch[] = [];
  const passed: Condition[] = [];
  for (const { condition, body } of branches) {
    const decided = condition ? truthOf(evaluate(condition, scope)) : true;
    if (decided === false) continue;
    const own = condition ? readCondition(condition, scope.text) : null;
    const before = passed.length === 0 ? null : allOf(passed.map(opposite)).yes;
    if (decided === true) {
      ways.push({ bodies: [body], when: before, isOptional: false });
      return ways;
    }
    if (!own) continue;
    ways.push({ bodies: [body], when: own.yes, isOptional: false });
    passed.push(own);
  }
  if (passed.length > 0) ways.push({ bodies: [], when: allOf(passed.map(opposite)).yes, isOptional: false });
  return ways;
}

function waysOfTry(branches: readonly Branch[], scope: Scope, line: number): PossibleBranch[] {
  const bodiesOf = (wanted: string): (readonly Statement[])[] =>
    branches.filter(({ keyword }) => keyword === wanted).map(({ body }) => body);
  const [tried, rescued, last] = [[...bodiesOf('try'), ...bodiesOf('else')], bodiesOf('except'), bodiesOf('finally')];
  if (rescued.length === 0) return [{ ...always([...tried, ...last]), isOptional: false }];
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

function importedBy(statement: Statement, scope: Scope): string | null {
  if (statement.type === 'import') return statement.names[0]?.name ?? null;
  if (statement.type !== 'from') return null;
  const module = absoluteModule(scope.path, statement.module, statement.level);
  return module === '' ? (statement.names[0]?.name ?? null) : module;
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
