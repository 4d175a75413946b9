import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './embedded/launch-browser';
import { startServer } from './embedded/start-server';
import { makeTemporaryFolder } from './make-temporary-folder';
import { pictures, repository, vsix } from './repository';

/** VS Code's own, by the names its settings use. */
const themes = { dark: 'Dark 2026', light: 'Light 2026' };

export interface WorkbenchOptions {
  /** What to open a copy of: absolute, or relative to the repository. */
  folder: string;
  theme?: keyof typeof themes;
  /** Whether the folder has to be trusted first: it opens in Restricted Mode. */
  workspaceTrust?: boolean;
  /** User settings beside those every run has. */
  settings?: Record<string, unknown>;
}

export interface Workbench {
  page: Page;
  /** The absolute path of the opened copy. */
  folder: string;
  /** Leaves `dist/pictures/<name>.png`. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the embedded VS Code, with the packed extension installed, on a copy of a folder, and waits until it is usable. */
export async function openWorkbench({
  folder,
  theme = 'dark',
  settings = {},
  workspaceTrust = false,
}: WorkbenchOptions): Promise<Workbench> {
  if (!existsSync(vsix)) throw new Error('There is no package: run npm run test:ui, which builds it first.');
  const copy = path.join(makeTemporaryFolder('django-window'), path.basename(folder));
  cpSync(path.resolve(repository, folder), copy, { recursive: true });
  const server = await startServer({
    data: makeTemporaryFolder('django-vscode'),
    vsix: [vsix],
    settings: { 'workbench.colorTheme': themes[theme], 'window.autoDetectColorScheme': false, ...settings },
    forTests: true,
    workspaceTrust,
  });
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: theme });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(server.address(copy), { waitUntil: 'commit' });
  await page.locator('.monaco-workbench .activitybar').waitFor();
  return {
    page,
    folder: copy,
    screenshot: async (name) => {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${name}.png`) });
    },
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}
