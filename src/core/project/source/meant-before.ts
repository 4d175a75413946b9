import type { ClassStatement, Expression, FunctionStatement, Span, Statement } from '../python/syntax';
import { importedNames, type SourceFile } from './source-file';

/** What a name meant before the file gave it another meaning; with neither, what only `from … import *` may tell. */
export interface EarlierMeaning {
  node: ClassStatement | FunctionStatement | Expression | null;
  /** The absolute name behind it, where it was imported. */
  imported: string | null;
}

/**
 * What a name meant at a place that is run before the file defines it last, as the bases of `class Book(Book)` are; null where it means
 * there what it means everywhere in the file.
 */
export function meantBefore(file: SourceFile, name: string, at: Span): EarlierMeaning | null {
  const defined = file.classes.get(name) ?? file.functions.get(name);
  if (!defined || defined.to <= at.from) return null;
  // What stands in a function is run later.
  for (const made of file.functions.values()) if (made.from <= at.from && at.to <= made.to) return null;
  const before = file.statements.filter(({ to }) => to <= at.from).reverse();
  let assigned: EarlierMeaning | null = null;
  for (const statement of before) {
    const meaning = meaningOf(file, statement, name);
    if (!meaning) continue;
    if (statement.type !== 'assign') return meaning;
    assigned ??= meaning;
  }
  if (assigned) return assigned;
  return defined.from <= at.from || file.stars.length > 0 ? { node: null, imported: null } : null;
}

function meaningOf(file: SourceFile, statement: Statement, name: string): EarlierMeaning | null {
  switch (statement.type) {
    case 'class':
    case 'function':
      return statement.name === name ? { node: statement, imported: null } : null;
    case 'import':
    case 'from': {
      const [, imported] = importedNames(file.path, statement).find(([local]) => local === name) ?? [];
      return imported === undefined ? null : { node: null, imported };
    }
    case 'assign': {
      const isMeant = statement.targets.some((target) => target.type === 'name' && target.name === name);
      return isMeant && statement.value ? { node: statement.value, imported: null } : null;
    }
    default:
      return null;
  }
}
