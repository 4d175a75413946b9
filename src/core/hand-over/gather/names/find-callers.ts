import { stemOf } from '../../../base/path-parts';
import { classifyPath } from '../../../project/source/classify-path';
import { blankWords } from '../../../project/python/blank-words';
import type { SourceFile } from '../../../project/source/source-file';
import { definitionAround, type Defined } from './name-follower';
import type { NamedThing, NamingProject } from './named-thing';

/** Who uses a definition. */
export interface Callers {
  /** The functions and classes that name it, the nearest files first. */
  callers: NamedThing[];
  /** How many tests do. */
  tests: number;
}

/** So many files of Python are looked through, those nearest to the definition first, and so many read at once. */
const MAX_FILES = 400;
const AT_ONCE = 16;

/**
 * The code of the project that names a definition by an import of it, or beside it in the same file. Calls by way of an object
 * are not known from the text.
 */
export async function findCallers(defined: Defined, { follower, listing }: NamingProject): Promise<Callers> {
  const { name, place } = defined;
  const candidates = listing
    .filter((path) => path.endsWith('.py') && classifyPath(path) !== 'migration')
    .map((path) => ({ path, near: sharedDepth(path, place.path) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MAX_FILES);
  const found: Callers = { callers: [], tests: 0 };
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const paths = candidates.slice(at, at + AT_ONCE).map(({ path }) => path);
    const texts = await Promise.all(paths.map((path) => follower.text(path)));
    for (const [index, path] of paths.entries()) {
      if (texts[index]?.includes(name) !== true) continue;
      const file = await follower.source(path);
      const users = file && (await names(file, defined)) ? usersIn(file, defined) : [];
      if (classifyPath(path) === 'test') found.tests += users.length;
      else found.callers.push(...users);
    }
  }
  return found;

  /** Whether a name of the file means the definition. */
  async function names(file: SourceFile, { place: where }: Defined): Promise<boolean> {
    const meant = await follower.follow(file, name);
    if (meant) return meant.name === name && meant.place.path === where.path;
    for (const [local, dotted] of file.imports) {
      if (!file.text.includes(`${local}.${name}`)) continue;
      const through = await follower.followAbsolute(`${dotted}.${name}`);
      if (through?.name === name && through.place.path === where.path) return true;
    }
    return false;
  }
}

/** The definitions at the top of a file in whose code the name stands; a line outside them stands for the module. */
function usersIn(file: SourceFile, { name, place }: Defined): NamedThing[] {
  const code = blankWords(file.text);
  const lines = code.split('\n').flatMap((text, index) => (isNamedIn(text, name) ? [index + 1] : []));
  const users = lines.flatMap((line) => {
    const around = definitionAround(file, line);
    if (around === undefined) return [{ kind: 'module', name: stemOf(file.path), place: { path: file.path, line } }];
    if (file.path === place.path && around.name === name) return [];
    return [{ kind: around.type, name: around.name, place: { path: file.path, line } }];
  });
  return users.filter((one, index) => users.findIndex((other) => other.name === one.name) === index);
}

function isNamedIn(line: string, name: string): boolean {
  if (!line.includes(name) || /^\s*(?:from|import)\s/.test(line)) return false;
  return line.match(/[A-Za-z_]\w*/g)?.includes(name) === true;
}

/** How many directories two paths share. */
function sharedDepth(one: string, other: string): number {
  const [a, b] = [one.split('/'), other.split('/')];
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 ? a.length : differs;
}
