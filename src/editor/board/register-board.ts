import { type Disposable, window, type WebviewPanel } from 'vscode';
import { INITIAL_VIEW, isKept } from '../../webview/board/messages';
import type { BoardNeeds } from './board-panel';

/** Fills boards that were open when the window was reloaded. What a board needs is loaded with the first of them. */
export function registerBoard(needs: BoardNeeds): Disposable {
  return window.registerWebviewPanelSerializer('djangoDeveloper.board', {
    deserializeWebviewPanel: async (panel: WebviewPanel, kept: unknown) =>
      (await import('./board-panel')).restoreBoard(needs, panel, isKept(kept) ? kept.view : INITIAL_VIEW),
  });
}
