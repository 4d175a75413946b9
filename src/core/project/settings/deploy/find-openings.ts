import type { Files } from '../../../base/ports';
import { dottedName, flatten } from '../../python/expressions';
import type { Statement } from '../../python/syntax';
import { createModulePaths } from '../../source/module-paths';
import { PythonSources } from '../../source/python-sources';
import { Names } from '../names';
import { readClass } from '../classes/read-class';
import { SettingsClasses } from '../classes/settings-classes';
import { SettingsReader } from '../settings-reader';
import { DeployFacts } from './deploy-facts';
import { OPENINGS } from './openings';

/** A setting that takes protection off the site, as one file says. */
export interface Opening {
  setting: string;
  /** One sentence without a full stop. */
  text: string;
  /** Its last assignment, 1-based, both included. */
  line: number;
  endLine: number;
}

/** A file of settings is judged by what it says itself. */
const NOTHING: Files = {
  walk: () => Promise.resolve({ files: [], seen: 0, problems: [] }),
  read: () => Promise.resolve(undefined),
  exists: () => Promise.resolve(false),
  kindAt: () => Promise.resolve('missing'),
  glob: () => Promise.resolve([]),
};

const BY_DEFAULT = ' where the environment says nothing';

/**
 * The settings of one file that take protection off the site whatever is set elsewhere, or where the environment sets nothing. What holds
 * under a condition alone is left out, and so are classes of settings that are not meant.
 * @param text what the file says; nothing else is read
 * @param isMeant whether a class of settings counts, by its name
 */
export async function findOpenings(
  path: string,
  text: string,
  isMeant: (className: string) => boolean,
): Promise<Opening[]> {
  const sources = new PythonSources(NOTHING, undefined);
  const module = sources.moduleAtOnce(path, text);
  const paths = createModulePaths([path], ['']);
  const finder = new SettingsClasses(sources, paths);
  const classes = (await finder.of(path)).filter(({ node }) => isMeant(node.name));
  const found = new Map<string, Opening>();
  const look = async (
    read: (reader: SettingsReader, names: Names) => Promise<void>,
    statements: readonly Statement[],
  ) => {
    const factsOf = async (withoutEnvironment: boolean): Promise<DeployFacts> => {
      const reader = new SettingsReader(sources, paths, withoutEnvironment);
      const names = new Names(reader.names);
      await read(reader, names);
      return new DeployFacts(names);
    };
    const [always, byDefault] = [await factsOf(false), await factsOf(true)];
    for (const { setting, found: sentence, isOpen } of OPENINGS) {
      const lines = lastAssignment(setting, statements, text);
      if (!lines || found.has(setting)) continue;
      if (isOpen(always) === true) found.set(setting, { setting, text: sentence, ...lines });
      else if (isOpen(byDefault) === true) found.set(setting, { setting, text: `${sentence}${BY_DEFAULT}`, ...lines });
    }
  };
  await look((reader, names) => reader.readFile(path, names), module.statements);
  for (const one of classes) await look((reader, names) => readClass(one, finder, reader, names), one.node.body);
  return [...found.values()];
}

function lastAssignment(
  setting: string,
  statements: readonly Statement[],
  text: string,
): Pick<Opening, 'line' | 'endLine'> | undefined {
  const last = flatten(statements)
    .filter((one) => one.type === 'assign' && one.targets.some((target) => dottedName(target) === setting))
    .at(-1);
  return last && { line: last.line, endLine: last.line + text.slice(last.from, last.to).split('\n').length - 1 };
}
