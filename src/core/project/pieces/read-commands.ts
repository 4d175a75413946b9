import { stemOf } from '../../base/path-parts';
import type { Command } from '../inventory';
import { once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { assignedTo, innerClass, wordingOf } from '../python/expressions';
import type { PythonSources } from '../source/python-sources';
import type { PlainFile } from '../source/read-own-files';

/** What is known of a command before its file is parsed. */
export type KnownOfCommand = 'name' | 'app' | 'file';

/** The management commands: modules of `management/commands` with a Command in them. */
export function findCommands(
  files: readonly PlainFile[],
  sources: PythonSources,
  { appOf }: ProjectContext,
): Sketch<Command, KnownOfCommand>[] {
  return files.flatMap(({ path, text }) => {
    const name = stemOf(path);
    if (name.startsWith('_') || !/\bCommand\b/.test(text)) return [];
    const known = { name, app: appOf(path), file: path };
    const whole = once(() => {
      const node = innerClass(sources.moduleAtOnce(path, text).statements, 'Command');
      return { ...known, line: node?.line ?? 1, help: node && wordingOf(assignedTo(node.body, 'help')) };
    });
    return [{ known, whole, mentions: (word) => text.includes(word) }];
  });
}
