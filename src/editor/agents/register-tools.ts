import { Disposable, lm } from 'vscode';
import type { Model } from '../model';
import { loadAgents } from './load-agents';
import type { Manifest } from '../manifest';

/** Registers every tool that package.json contributes. What they do is loaded when the first one is called. */
export function registerTools({ contributes }: Manifest, model: Model): Disposable {
  return Disposable.from(
    ...contributes.languageModelTools.map(({ name, toolReferenceName }) =>
      lm.registerTool(name, {
        prepareInvocation: async ({ input }) => (await loadAgents()).prepareTool(model, toolReferenceName, input),
        invoke: async ({ input }) => (await loadAgents()).runTool(model, toolReferenceName, input),
      }),
    ),
  );
}
