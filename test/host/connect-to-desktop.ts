import { chromium } from 'playwright-core';
import { type BrowserBridge, startBrowserBridge } from './browser-bridge';
import { freePort } from './free-port';

/**
 * Prepares a bridge to the window of a desktop VS Code that is about to start: it is a Chromium, and can be driven as one.
 * @returns the bridge, and the arguments VS Code must be started with
 */
export async function connectToDesktop(): Promise<{ bridge: BrowserBridge; launchArgs: string[] }> {
  const port = await freePort();
  const page = async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const window = browser.contexts().flatMap((context) => context.pages())[0];
    if (window === undefined) throw new Error('VS Code shows no window.');
    return window;
  };
  let connected: ReturnType<typeof page> | undefined;
  const bridge = await startBrowserBridge(() => (connected ??= page()));
  return { bridge, launchArgs: [`--remote-debugging-port=${port}`] };
}
