import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startBrowserBridge } from './browser-bridge';
import { defer } from './deferred';
import { launchBrowser } from './embedded/launch-browser';
import { type Server, startServer, uriPath } from './embedded/start-server';
import { makeTemporaryFolder } from './make-temporary-folder';
import { REPORT_PREFIX, openTestPage } from './open-test-page';
import { pictures } from './repository';

/** The part of the command line of VS Code's `code` that test runners use; it ignores the rest, as `code` does. */
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

const EXIT_TIMEOUT = 124;
const timeoutMs = Number(process.env['DJANGO_TEST_TIMEOUT_MS'] ?? 300_000);

async function main(): Promise<number> {
  const { extensionDevelopmentPath, extensionTestsPath } = values;
  if (typeof extensionDevelopmentPath !== 'string' || typeof extensionTestsPath !== 'string') {
    console.error(
      'This stand-in for `code` runs tests only: --extensionDevelopmentPath and --extensionTestsPath are needed.',
    );
    return 2;
  }
  const opened = defer<Page>();
  const bridge = await startBrowserBridge(() => opened.promise);
  const server = await startServer({
    data: makeTemporaryFolder('django-vscode'),
    vsix: listFrom('DJANGO_TEST_VSIX'),
    builtIn: listFrom('DJANGO_TEST_BUILT_IN'),
    settings: JSON.parse(process.env['DJANGO_TEST_SETTINGS'] ?? '{}') as Record<string, unknown>,
    forTests: true,
    workspaceTrust: process.env['DJANGO_TEST_RESTRICTED'] === '1',
    env: { DJANGO_TEST_BROWSER: bridge.address, DJANGO_TEST_PREFIX: REPORT_PREFIX },
  });
  const browser = await launchBrowser();
  try {
    const { page, exitCode } = await openTestPage(
      browser,
      addressIn(server, extensionDevelopmentPath, extensionTestsPath),
    );
    opened.resolve(page);
    return await Promise.race([exitCode, timeout(page)]);
  } finally {
    await browser.close();
    server.stop();
    bridge.close();
  }
}

function addressIn(server: Server, extension: string, tests: string): string {
  const remote = `vscode-remote://${server.authority}`;
  const [folder] = positionals;
  return server.address(folder === undefined ? undefined : path.resolve(folder), [
    ['extensionDevelopmentPath', remote + uriPath(path.resolve(extension))],
    ['extensionTestsPath', remote + uriPath(path.resolve(tests))],
    ['skipWelcome', 'true'],
  ]);
}

async function timeout(page: Page): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, timeoutMs));
  mkdirSync(pictures, { recursive: true });
  const picture = path.join(pictures, 'timeout.png');
  await page.screenshot({ path: picture });
  console.error(`The tests did not end within ${timeoutMs / 1000} s. The window then: ${picture}`);
  return EXIT_TIMEOUT;
}

function listFrom(variable: string): string[] {
  return (process.env[variable] ?? '').split(path.delimiter).filter((entry) => entry !== '');
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
