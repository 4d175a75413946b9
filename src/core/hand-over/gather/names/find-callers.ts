import { stemOf } from '../../../base/path-parts';
import { classifyPath } from '../../../project/source/classify-path';
import type { SourceFile } from '../../../project/source/source-file';
import type { BlindSpot } from '../why-not-known';
import { userAround } from './member-around';
import { usesOf } from './name-uses';
import { definitionAround, type Defined } from './name-follower';
import type { NamedThing, NamingProject } from './named-thing';
import { pythonFilesNaming } from './python-files-naming';

/** Who uses a definition. */
export interface Callers {
  /** The functions and classes that name it, the nearest files first. */
  callers: NamedThing[];
  /** The tests that do. */
  tests: NamedThing[];
  /** Whether the text leaves others possible: its name stands in a text by itself. */
  perhapsMore: boolean;
  /** Why not all of the code was looked through; absent where it was. */
  blind?: BlindSpot;
}

/**
 * The code of the project that names a definition: by an import of it, at the top of a file or in a function, by its module, by a text
 * that Python can import, or beside it in the same file. Calls by way of an object are not known from the text.
 */
export async function findCallers(defined: Defined, project: NamingProject): Promise<Callers> {
  const { name, place } = defined;
  const { files, blind } = await pythonFilesNaming(name, place.path, project);
  const labels = project.inventory.models
    .filter((model) => model.name === name && model.file === place.path && model.app !== null)
    .map(({ app }) => `${app}.${name}`);
  const found: Callers = { callers: [], tests: [], perhapsMore: false, ...(blind && { blind }) };
  for (const file of files) {
    await project.follower.giveWay(file.text.length);
    const { sure, perhaps, inText } = await usesOf(file, defined, project.follower, labels);
    const isTest = classifyPath(file.path) === 'test';
    const users = [
      ...usersAt(sure, file, defined),
      ...usersAt(perhaps, file, defined).map((one) => ({ ...one, kind: `perhaps ${one.kind}` })),
    ].filter((one, index, all) => all.findIndex((other) => other.name === one.name) === index);
    if (isTest) found.tests.push(...users);
    else found.callers.push(...users);
    found.perhapsMore ||= inText;
  }
  return found;
}

/** The definitions at the top of a file that hold some lines of it; a line outside them stands for the module. */
function usersAt(lines: readonly number[], file: SourceFile, { name, place }: Defined): NamedThing[] {
  const isTest = classifyPath(file.path) === 'test';
  return lines.flatMap((line) => {
    const around = definitionAround(file, line);
    if (file.path === place.path && around?.name === name) return [];
    if (isTest) return [userAround(file, line)];
    if (around === undefined) return [{ kind: 'module', name: stemOf(file.path), place: { path: file.path, line } }];
    return [{ kind: around.type, name: around.name, place: { path: file.path, line } }];
  });
}
