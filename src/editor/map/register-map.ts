import { type Disposable, window, type WebviewPanel } from 'vscode';
import { isMapView } from '../../webview/map/messages';
import type { MapNeeds } from './map-panel';

/** Fills maps that were open when the window was reloaded. What one needs is loaded with the first of them. */
export function registerMap(needs: MapNeeds): Disposable {
  return window.registerWebviewPanelSerializer('djangoDeveloper.map', {
    deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
      if (!isMapView(state)) return void panel.dispose();
      await (await import('./map-panel')).restoreMap(needs, panel, state);
    },
  });
}
