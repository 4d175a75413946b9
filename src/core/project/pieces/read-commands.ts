import { stemOf } from '../../base/path-parts';
import type { Command } from '../inventory';
import type { ProjectContext } from '../project-context';
import { assignedTo, innerClass, wordingOf } from '../python/expressions';
import type { PythonSources } from '../source/python-sources';
import type { PlainFile } from '../source/read-own-files';

/** The management commands: modules of `management/commands` with a Command in them. */
export async function readCommands(
  files: readonly PlainFile[],
  sources: PythonSources,
  { appOf }: ProjectContext,
): Promise<Command[]> {
  const commands: Command[] = [];
  for (const { path, text } of files) {
    const name = stemOf(path);
    if (name.startsWith('_') || !/\bCommand\b/.test(text)) continue;
    const module = await sources.module(path, text);
    const node = module && innerClass(module.statements, 'Command');
    const help = node && wordingOf(assignedTo(node.body, 'help'));
    commands.push({ name, app: appOf(path), file: path, line: node?.line ?? 1, help });
  }
  return commands;
}
