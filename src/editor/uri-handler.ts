import { commands, window, type Disposable } from 'vscode';
import { loadAgents } from './agents/load-agents';
import { execute } from './commands/execute';
import type { EditorLog } from './log';
import type { Model } from './model';
import { whenSettled } from './when-settled';

/**
 * Answers `vscode://django-developer.django-developer-mode/escalate?route=database&title=…`: opens the wizard, filled in. A link
 * writes nothing by itself, and names no file.
 */
export function registerUriHandler(model: Model, log: EditorLog): Disposable {
  return window.registerUriHandler({
    handleUri: (uri) =>
      execute('djangoDeveloper.openLink', log, async () => {
        const prefill = (await loadAgents()).readEscalationLink(uri);
        await whenSettled(model);
        await commands.executeCommand('djangoDeveloper.escalate', prefill);
      }),
  });
}
