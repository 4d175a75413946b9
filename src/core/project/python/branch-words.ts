import type { Branch, Statement } from './syntax';

const MAX_LENGTH = 60;
/** What stands between the body of the branch before and that of an `except`. */
const CAUGHT = /\bexcept\b([^:#]{0,200})/;

/**
 * When a branch runs that has no condition of its own, in words: `fast cannot be imported`, `KeyError is raised`, `for each row in ROWS`.
 * @param text of the file
 * @param at which of the branches, an `except` or a `for`
 */
export function branchWords(text: string, branches: readonly Branch[], at: number): string {
  const branch = branches[at];
  return branch?.keyword === 'for' ? loopWords(text, branch) : rescueWords(text, branches, at);
}

/** When the `else` of a `try` runs that begins with an import, in words: `fast can be imported`; null of any other. */
export function importedWords(text: string, branches: readonly Branch[]): string | null {
  const words = branches.some(({ keyword }) => keyword === 'except') ? rescueWords(text, branches, 1) : '';
  return words.endsWith(' cannot be imported') ? words.replace(/ cannot be imported$/, ' can be imported') : null;
}

/** The words of a condition without what is said of loops; null where nothing is left. */
export function withoutLoops(when: string | null | undefined): string | null {
  return partsWithout(when, /^for each\b/);
}

/** The same without what is said of what fails, too. */
export function withoutBranches(when: string | null | undefined): string | null {
  return partsWithout(when, /^for each\b|(?: cannot be imported| is raised|^something fails)$/);
}

function partsWithout(when: string | null | undefined, left: RegExp): string | null {
  return (
    when
      ?.split(' and ')
      .filter((part) => !left.test(part))
      .join(' and ') || null
  );
}

function loopWords(text: string, { subjects }: Branch): string {
  const [first] = subjects;
  const last = subjects.at(-1);
  return first && last ? `for each ${shortened(text.slice(first.from, last.to))}` : 'for each';
}

function rescueWords(text: string, branches: readonly Branch[], at: number): string {
  const [tried] = branches;
  const module = (tried?.body ?? []).map(importedBy).find((name) => name !== null);
  if (module !== undefined) return `${module} cannot be imported`;
  const before = branches[at - 1]?.body.at(-1);
  const [first] = branches[at]?.body ?? [];
  const header = before && first ? text.slice(before.to, first.from) : '';
  const clause = (CAUGHT.exec(header)?.[1] ?? '').replace(/\s+/g, ' ').replace(/^ ?\*/, '').trim();
  const named = clause.replace(/ as \w{1,60}$/, '').replace(/^\(([^()]*)\)$/, '$1');
  const caught = shortened(named.replace(/,? ?$/, ''));
  return caught === '' ? 'something fails' : `${caught} is raised`;
}

/** The module that a statement imports, as written. */
function importedBy(statement: Statement): string | null {
  if (statement.type === 'import') return statement.names[0]?.name ?? null;
  if (statement.type !== 'from') return null;
  const dots = '.'.repeat(statement.level);
  return statement.module === '' ? `${dots}${statement.names[0]?.name ?? ''}` : `${dots}${statement.module}`;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH - 1)}…` : line;
}
