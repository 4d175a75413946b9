import { assignedTo } from '../python/expressions';
import { runtimeStatements } from '../python/runtime-statements';
import type { Expression, Statement } from '../python/syntax';
import type { SourceFile } from './source-file';
import type { ClassInFile } from './source-index';

/** A value that an attribute of a class may have. */
export interface PossibleValue {
  value: Expression;
  /** The class whose body assigns it. */
  owner: ClassInFile;
  /** The condition under which it is assigned; null where it is in all other cases. */
  when: string | null;
}

/** What an attribute may be, and whether it is one of these whatever the conditions. */
export interface PossibleValues {
  values: PossibleValue[];
  isCertain: boolean;
}

/**
 * What an attribute may be in the first class that assigns it always, and under conditions in those before it.
 * @param line the class first, then those that it derives from
 */
export function possibleValues(line: readonly ClassInFile[], name: string): PossibleValues {
  const values: PossibleValue[] = [];
  for (const owner of line) {
    const found = assignedInBody(owner.file, owner.node.body, name);
    values.push(...found.map((one) => ({ ...one, owner })));
    const conditions = new Set(found.map(({ when }) => when));
    if (found.some(({ when }) => when === null || conditions.has(`not ${when}`))) return { values, isCertain: true };
  }
  return { values, isCertain: false };
}

/** The value that an attribute has whatever the conditions; null where it has none such. */
export function certainValue(line: readonly ClassInFile[], name: string): PossibleValue | null {
  const [first] = possibleValues(line, name).values;
  return first?.when === null ? first : null;
}

/** What a body assigns to a name, the last first, up to where it always does. */
function assignedInBody(
  file: SourceFile,
  body: readonly Statement[],
  name: string,
): { value: Expression; when: string | null }[] {
  if (!body.some(({ type }) => type === 'block')) {
    const value = assignedTo(body, name);
    return value ? [{ value, when: null }] : [];
  }
  const found: { value: Expression; when: string | null }[] = [];
  for (const { statement, when } of runtimeStatements(file.text, body).reverse()) {
    if (statement.type !== 'assign' || !statement.value) continue;
    if (!statement.targets.some((target) => target.type === 'name' && target.name === name)) continue;
    found.push({ value: statement.value, when });
    if (when === null) break;
  }
  return found;
}
