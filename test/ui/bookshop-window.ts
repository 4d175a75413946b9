import type { Page } from 'playwright-core';
import { type Workbench, openWorkbench } from '../host/workbench';
import { pictureSettings } from './pictures';

/** The window of a suite, while its tests run. */
interface BookshopWindow {
  readonly workbench: Workbench;
  readonly page: Page;
}

/**
 * Opens a window on a copy of the example for the tests of the suite that calls this, and closes it after them.
 * @param name of the picture that a test leaves that fails, behind `failed-`
 * @param prepare puts more into the copy before the mode is there
 */
export function bookshopWindow(
  name: string,
  prepare: (workbench: Workbench) => void = () => undefined,
): BookshopWindow {
  let workbench: Workbench | undefined;
  const opened = (): Workbench => {
    if (!workbench) throw new Error('The window is open while tests run.');
    return workbench;
  };
  suiteSetup(async () => {
    workbench = await openWorkbench({ folder: 'examples/bookshop', settings: pictureSettings });
    workbench.page.setDefaultTimeout(30_000);
    prepare(workbench);
    await workbench.page.getByRole('button', { name: /^Django \S*5\.2\S*,/ }).waitFor();
  });
  suiteTeardown(() => workbench?.close());
  teardown(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.screenshot(`failed-${name}`);
  });
  return {
    get workbench() {
      return opened();
    },
    get page() {
      return opened().page;
    },
  };
}
