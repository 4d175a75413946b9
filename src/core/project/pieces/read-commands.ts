import { stemOf } from '../../base/path-parts';
import type { Command } from '../inventory';
import { once, type Sketch } from '../on-demand';
import type { ProjectContext } from '../project-context';
import { assignedTo, dottedName, innerClass, keywordOf, lastPart, stringOf, wordingOf } from '../python/expressions';
import type { Expression, FunctionStatement, Statement } from '../python/syntax';
import type { PythonSources } from '../source/python-sources';
import type { PlainFile } from '../source/read-own-files';

/** A module that gives Django a Command: a class, a name that is imported, or a function that django-click makes one of. */
const IS_COMMAND = /\bCommand\b|\bdjclick\b/;

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
    if (name.startsWith('_') || !IS_COMMAND.test(text)) return [];
    const known = { name, app: appOf(path), file: path };
    const whole = once(() => {
      const { statements } = sources.moduleAtOnce(path, text);
      const node = innerClass(statements, 'Command');
      if (node) return { ...known, line: node.line, help: wordingOf(assignedTo(node.body, 'help')) };
      const clicked = statements.find(isClicked);
      return { ...known, line: clicked?.line ?? 1, help: clicked ? helpOf(clicked) : null };
    });
    return [{ known, whole, mentions: (word) => text.includes(word) }];
  });
}

/** Whether it is a function that `@click.command()` or `@click.group()` makes a command of: https://pypi.org/project/django-click/ */
function isClicked(statement: Statement): statement is FunctionStatement {
  return statement.type === 'function' && statement.decorators.some(makesCommand);
}

function makesCommand(decorator: Expression): boolean {
  return /^(?:command|group)$/.test(lastPart(dottedName(decorator) ?? ''));
}

/** What such a function says of itself: `help=` of the decorator, or else its docstring. */
function helpOf({ decorators, body }: FunctionStatement): string | null {
  // Its options have a `help=` of their own.
  const given = decorators
    .filter(makesCommand)
    .map((each) => (each.type === 'call' ? wordingOf(keywordOf(each, 'help')) : null));
  const [first] = body;
  const docstring = first?.type === 'expression' ? stringOf(first.value) : null;
  return given.find((each) => each !== null) ?? docstring?.trim().split('\n', 1)[0] ?? null;
}
