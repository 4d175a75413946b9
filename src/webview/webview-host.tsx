/** What VS Code gives a webview. */
export interface WebviewHost {
  postMessage(message: unknown): void;
  /** What was kept with {@link setState}, over reloads of the window too. */
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): WebviewHost;

/** Opens the way to the editor: VS Code gives it once. */
export function openHost(): WebviewHost {
  return acquireVsCodeApi();
}
