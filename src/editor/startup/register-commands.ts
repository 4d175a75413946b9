import { commands, Disposable } from 'vscode';
import { execute } from '../surfaces/execute';
import { requireRow } from '../commands/require-row';
import type { EditorLog } from '../model/log';
import type { Manifest } from './manifest';
import type { Startup } from './startup';

/** Registers every command that package.json contributes. */
export function registerCommands({ contributes }: Manifest, startup: Startup, log: EditorLog): Disposable {
  const ofTitles = new Set(contributes.menus['view/title'].map(({ command }) => command));
  const ofRows = new Set(
    contributes.menus['view/item/context'].map(({ command }) => command).filter((id) => !ofTitles.has(id)),
  );
  return Disposable.from(
    ...contributes.commands.map(({ command: id }) =>
      commands.registerCommand(id, (...args: unknown[]) =>
        execute(id, log, () =>
          startup.underWay.run(async () => {
            if (ofRows.has(id)) requireRow(args);
            const editor = await startup.open();
            await editor.run(id.replace('djangoDeveloper.', ''), args);
          }),
        ),
      ),
    ),
  );
}
