import { branchWords, importedWords } from './branch-words';
import { dottedName, lastPart } from './expressions';
import { afterOthers, allOf, bothOf, opposite, readCondition, type Condition } from './condition';
import type { Branch, Expression, Statement } from './syntax';

/** A statement with the condition under which it runs: `DEBUG`, `not DEBUG`, `case "live"`; null where it always does. */
export interface RuntimeStatement {
  statement: Statement;
  when: string | null;
}

/**
 * The statements of a file or class body that may run, outermost first, with those in its compound statements. What only
 * a type checker reads is left out: `if TYPE_CHECKING:`.
 * @param text of the file
 */
export function runtimeStatements(
  text: string,
  statements: readonly Statement[],
  when: string | null = null,
): RuntimeStatement[] {
  return statements.flatMap((statement) => {
    const own = { statement, when };
    if (statement.type !== 'block') return [own];
    const conditions = conditionsOf(text, statement.branches);
    const inner = statement.branches.flatMap((branch, at) => {
      const condition = conditions[at];
      return condition === undefined ? [] : runtimeStatements(text, branch.body, bothOf(when, condition));
    });
    return [own, ...inner];
  });
}

/**
 * The condition of each branch of a compound statement: null where it always runs, undefined where it never does.
 * @param text of the file
 */
export function conditionsOf(text: string, branches: readonly Branch[]): (string | null | undefined)[] {
  const passed: Condition[] = [];
  let always = false;
  return branches.map(({ keyword, condition }, at) => {
    const before = passed.map(opposite);
    if (always) return undefined;
    if (condition === null) {
      if (keyword === 'except' || keyword === 'for') return branchWords(text, branches, at);
      if (keyword === 'else' && branches[0]?.keyword === 'try') return importedWords(text, branches);
      return keyword === 'else' && before.length > 0 ? allOf(before).yes : null;
    }
    const decided = decidedBy(condition, text);
    if (decided === false) return undefined;
    if (decided === true) {
      always = true;
      return before.length > 0 ? allOf(before).yes : null;
    }
    const own = readCondition(condition, text);
    passed.push(own);
    return keyword === 'case' ? own.yes : afterOthers(passed.slice(0, -1), own).yes;
  });
}

/** What is known of a condition before the program runs. */
function decidedBy(condition: Expression, text: string): boolean | null {
  const name = dottedName(condition);
  if (condition.type === 'name' && name !== null && lastPart(name) === 'TYPE_CHECKING') return false;
  if (condition.type === 'constant') return condition.value === true;
  if (condition.type !== 'unknown') return null;
  return /^not\s+(?:\w+\.)?TYPE_CHECKING$/.test(text.slice(condition.from, condition.to)) ? true : null;
}
