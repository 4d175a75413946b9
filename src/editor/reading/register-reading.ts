import { type Disposable, Uri, window, type WebviewPanel } from 'vscode';
import { isKept } from '../../webview/reading/messages';
import type { ReadingNeeds } from './reading-panel';

/** Fills reading views that were open when the window was reloaded. What one needs is loaded with the first of them. */
export function registerReading(needs: ReadingNeeds): Disposable {
  return window.registerWebviewPanelSerializer('djangoDeveloper.reading', {
    deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
      if (!isKept(state)) return void panel.dispose();
      await (await import('./reading-panel')).restoreReading(needs, panel, Uri.parse(state.uri));
    },
  });
}
