import { commands, Disposable } from 'vscode';
import type { Manifest } from './manifest';
import type { CommandContext } from './commands';
import { execute } from './commands/execute';
import { requireRow } from './commands/require-row';

/** Registers every command that package.json contributes. What they do comes with the bundle that core is in. */
export function registerCommands({ contributes }: Manifest, context: CommandContext): Disposable {
  return Disposable.from(
    ...contributes.commands.map(({ command: id }) =>
      commands.registerCommand(id, (...args: unknown[]) =>
        execute(id, context.log, async () => {
          requireRow(args);
          const { openCommands } = await import('./open-mode');
          await openCommands()[id.replace('djangoDeveloper.', '')]?.(context, ...args);
        }),
      ),
    ),
  );
}
