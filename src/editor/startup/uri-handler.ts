import { commands, window, type Disposable } from 'vscode';
import { execute } from '../surfaces/execute';
import { refuseBeside } from '../escalation/link-origin';
import type { EditorLog } from '../model/log';
import type { Startup } from './startup';
import { whenSettled } from './when-settled';

/**
 * Answers `vscode://django-developer.django-developer-mode/escalate?route=database&title=…`: opens the wizard, filled in, unless the
 * user is answering something else. A link writes nothing by itself, and names no file.
 */
export function registerUriHandler(startup: Startup, log: EditorLog): Disposable {
  return window.registerUriHandler({
    handleUri: (uri) =>
      execute('djangoDeveloper.openLink', log, async () => {
        const { agents, model } = await startup.open();
        const prefill = agents.readEscalationLink(uri);
        await whenSettled(model);
        refuseBeside(startup.underWay, 0);
        await commands.executeCommand('djangoDeveloper.escalate', prefill);
      }),
  });
}
