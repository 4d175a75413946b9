import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench } from '../../host/workbench';
import { option, runCommand } from '../../ui/quick-input';
import { enterInPage, Holdings, medianOf, PATIENCE, timed, timeInPage, until } from './in-page';
import { madeProject, MODELS } from './made-project';

/** After so many milliseconds a board has been told of all its cards. */
const SETTLED = 5000;

/** JavaScript that has the card in front shown beside the others. */
const READ = "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));";

/** What is measured of a board: milliseconds, the nodes of its page, and the megabytes that it adds to the heap and to the processes. */
export interface Measured {
  firstCard: number;
  drag: number;
  disk: number;
  filter: number;
  opened: number;
  nodes: number;
  heap: number;
  memory: number;
}

/** Measures the board in a real window over so many task logs, and how many milliseconds a card takes that is opened in a tab of its own, and the map of 300 models. */
export async function measureWindow(count: number): Promise<{ board: Measured; tab: number; map: number }> {
  const { page, folder, close } = await openWorkbench({ folder: madeProject(count) });
  try {
    page.setDefaultTimeout(PATIENCE);
    await page.getByRole('button', { name: /^Django \S*5\.2\S*, \d+ open tasks$/ }).waitFor();
    const holdings = await Holdings.of(page);
    const before = { heap: await holdings.heap(), memory: await holdings.memory() };
    await runCommand(page, 'Django Developer: Open Board');
    const asked = performance.now();
    const board = await boardOf(page);
    const firstCard = performance.now() - asked;
    const nodes = await board.evaluate<number>("document.querySelectorAll('*').length");
    // Until it has been told of all its cards.
    await page.waitForTimeout(SETTLED);
    const heap = (await holdings.heap()) - before.heap;
    const memory = (await holdings.memory()) - before.memory;
    const title = (await board.locator('[aria-label^="To Do"] .title').first().innerText()).trim();
    const number = Number(/\d+/.exec(title)?.[0]);
    const file = path.join(folder, '.ruru/tasks', `TASK-BENCH-${String(number).padStart(5, '0')}.md`);
    const card = board.locator('[role=option]').filter({ hasText: title }).first();
    const target = board.locator('[role=listbox][aria-label^="In Progress"]').first();
    await card.hover();
    await page.mouse.down();
    const box = await target.boundingBox();
    if (!box) throw new Error('There is no column.');
    await page.mouse.move(box.x + box.width / 2, box.y + 60, { steps: 5 });
    const dropped = performance.now();
    await page.mouse.up();
    const [drag, disk] = await Promise.all([
      target
        .locator('.title')
        .filter({ hasText: title })
        .first()
        .waitFor()
        .then(() => performance.now() - dropped),
      until(() => readFileSync(file, 'utf8').includes('In Progress')).then(() => performance.now() - dropped),
    ]);
    const filter = await medianOf(async () => {
      const time = await board.evaluate<number>(
        timeInPage(
          enterInPage('input[type=search]', 'assigned:ada'),
          "/^\\d+ of /.test(document.querySelector('.tally').textContent)",
        ),
      );
      await board.locator('input[type=search]').fill('');
      await board.locator('.tally').filter({ hasNotText: / of / }).waitFor();
      return time;
    });
    let next = 0;
    const opened = await medianOf(async () => {
      await board.locator('[role=option]').nth(next).click();
      next += 1;
      const time = await board.evaluate<number>(timeInPage(READ, "document.querySelector('.pane dl')"));
      await page.keyboard.press('Escape');
      await board.locator('.pane').waitFor({ state: 'detached' });
      return time;
    });
    const tab = await medianOf(async () => {
      const shown = await boardOf(page);
      await shown.locator('[role=option]').nth(next).click();
      next += 1;
      await page.keyboard.press('r');
      // A board that is shown again is told of its cards first.
      await page.waitForTimeout(SETTLED);
      const time = await timed(async () => {
        await shown.locator('button', { hasText: 'Open in Editor Tab' }).click();
        await until(async () => (await framesWith(page, 'dl')).length > 0);
      });
      await page.getByRole('tab', { name: /^Board/ }).click();
      await until(async () => (await framesWith(page, 'dl')).length === 0);
      return time;
    });
    await runCommand(page, 'Django Developer: Show Map');
    await option(page, 'large').waitFor();
    await page.locator('.quick-input-widget').getByRole('textbox').fill('large');
    const map = await timed(async () => {
      await page.keyboard.press('Enter');
      await until(async () => (await framesWith(page, `[data-node="${MODELS - 1}"]`)).length > 0);
    });
    return { board: { firstCard, drag, disk, filter, opened, nodes, heap, memory }, tab, map };
  } finally {
    await close();
  }
}

async function boardOf(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await until(async () => ([found] = await framesWith(page, '[role=option]')).length > 0 && found !== undefined);
  if (!found) throw new Error('There is no board.');
  return found;
}

async function framesWith(page: Page, selector: string): Promise<Frame[]> {
  const all = await Promise.all(
    page.frames().map(async (frame) => {
      const has = await frame
        .evaluate<boolean>(`document.querySelector('main ${selector}') !== null`)
        .catch(() => false);
      return has ? [frame] : [];
    }),
  );
  return all.flat();
}
