import { EventEmitter, Uri, workspace, Disposable } from 'vscode';
import type { Model } from '../model/model';
import { explainFolder } from './explain-folder';

/** The scheme of the read-only document that explains the detection. */
export const EXPLANATION_SCHEME = 'django-developer';

/** Serves the explanation as a Markdown document, which follows the model while it is open. */
export function registerExplanation(model: Model): Disposable {
  const changed = new EventEmitter<Uri>();
  return Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(EXPLANATION_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: () =>
        model.folders.map((folder) => explainFolder(folder).toString()).join('\n') || 'No folder is open.\n',
    }),
    model.onDidChange(() => {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === EXPLANATION_SCHEME) changed.fire(uri);
    }),
  );
}
