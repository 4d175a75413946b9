import { Disposable, lm } from 'vscode';
import type { Manifest } from '../startup/manifest';
import type { Startup } from '../startup/startup';

/** Registers every tool that package.json contributes. */
export function registerTools({ contributes }: Manifest, startup: Startup): Disposable {
  return Disposable.from(
    ...contributes.languageModelTools.map(({ name, toolReferenceName }) =>
      lm.registerTool(name, {
        prepareInvocation: async ({ input }) => {
          const { agents, model } = await startup.open();
          return agents.prepareTool(model, toolReferenceName, input);
        },
        invoke: async ({ input }) => {
          const { agents, model } = await startup.open();
          return agents.runTool(model, toolReferenceName, input);
        },
      }),
    ),
  );
}
