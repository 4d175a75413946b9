import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { defer } from './deferred';

/** What stands before the lines that are the tests' own, to tell them from the workbench's. */
export const REPORT_PREFIX = 'mocha| ';

export interface TestPage {
  page: Page;
  /** Settles when the tests in the extension host have ended: 0 when all passed. */
  exitCode: Promise<number>;
}

/**
 * Opens the workbench on tests and listens to what it says about them. What it logs besides goes to the file that
 * DJANGO_TEST_LOG names.
 */
export async function openTestPage(browser: Browser, address: string): Promise<TestPage> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const exit = defer<number>();
  const log = process.env['DJANGO_TEST_LOG'];
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    if (line.startsWith(REPORT_PREFIX)) process.stdout.write(`${line.slice(REPORT_PREFIX.length)}\n`);
    else if (log) appendFileSync(log, `[${type}] ${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => exit.resolve(code));
  page.on('crash', () => exit.reject(new Error('The page crashed.')));
  page.on('close', () => exit.reject(new Error('The page was closed.')));
  await page.goto(address, { waitUntil: 'commit' });
  return { page, exitCode: exit.promise };
}
