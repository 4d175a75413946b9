import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../../host/embedded/launch-browser';
import { freePort } from '../../host/free-port';
import { makeTemporaryFolder } from '../../host/make-temporary-folder';
import { spawnGroup } from '../../host/spawn-group';
import { peerPrograms } from '../peer-programs';
import { enterInPage, Holdings, medianOf, PATIENCE, timed, timeInPage, until } from './in-page';
import type { Measured } from './measure-window';

const STATUSES = ['To Do', 'In Progress', 'Done', 'Blocked', 'Review'];
const PEOPLE = ['@dev-react', '@database-specialist', '@ada'];
const CONFIG = `project_name: "bench"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Review", "Blocked", "Done"]
date_format: yyyy-mm-dd
auto_open_browser: false
remote_operations: false
filesystem_only: true
check_active_branches: false
task_prefix: "task"
`;
/** ms */
const CLOSED_WITHIN = 20_000;
const DIALOG = '[role=dialog], [aria-modal=true]';
const CARD = '[draggable=true][aria-label^="Open TASK-"]';

/** Measures Backlog.md's board over so many tasks, which say the same, in the same browser. */
export async function measurePeer(count: number): Promise<Measured> {
  const modules = await peerPrograms(['backlog.md@1.52.0', 'backlog.md-linux-x64@1.52.0']);
  const folder = makeTemporaryFolder('backlog-board');
  const fileOf = (number: number): string =>
    path.join(folder, 'backlog/tasks', `task-${number} - Work-number-${number}-on-the-orders.md`);
  mkdirSync(path.dirname(fileOf(1)), { recursive: true });
  writeFileSync(path.join(folder, 'backlog/config.yml'), CONFIG);
  for (let number = 1; number <= count; number += 1) writeFileSync(fileOf(number), peerTask(number));
  const port = await freePort();
  const server = spawnGroup(
    path.join(modules, '.bin/backlog'),
    ['browser', '--port', String(port), '--no-open', '--non-interactive'],
    { cwd: folder, env: { ...process.env, HOME: folder, PWD: folder }, stdio: 'ignore' },
  );
  const address = `http://127.0.0.1:${port}/`;
  await until(() =>
    fetch(address, { signal: AbortSignal.timeout(5000) }).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    const holdings = await Holdings.of(page);
    const before = { heap: await holdings.heap(), memory: await holdings.memory() };
    const firstCard = await timed(async () => {
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator(CARD).first().waitFor();
    });
    await until(async () => (await page.locator(CARD).count()) >= count);
    const nodes = await page.evaluate<number>("document.querySelectorAll('*').length");
    const heap = (await holdings.heap()) - before.heap;
    const memory = (await holdings.memory()) - before.memory;
    const card = page.locator(CARD).first();
    const number = Number(/TASK-(\d+)/.exec((await card.getAttribute('aria-label')) ?? '')?.[1]);
    const own = `[aria-label^="Open TASK-${number}:"]`;
    const left = (await card.boundingBox())?.x ?? 0;
    const target = await page.getByRole('heading', { name: 'In Progress' }).first().boundingBox();
    if (!target) throw new Error('There is no column.');
    await card.hover();
    await page.mouse.down();
    await page.mouse.move(target.x + 60, target.y + 120, { steps: 5 });
    const dropped = performance.now();
    await page.mouse.up();
    const [drag, disk] = await Promise.all([
      until(async () => ((await page.locator(own).first().boundingBox())?.x ?? left) > left + 100).then(
        () => performance.now() - dropped,
      ),
      until(() => /^status: In Progress$/m.test(readFileSync(fileOf(number), 'utf8'))).then(
        () => performance.now() - dropped,
      ),
    ]);
    const cards = `document.querySelectorAll('${CARD}').length`;
    const choose = (who: string): string => enterInPage('[aria-label="Filter board by assignee"]', who);
    const filter = await medianOf(async () => {
      const time = await page.evaluate<number>(
        timeInPage(choose(PEOPLE[2] ?? ''), `${cards} < ${Math.ceil(count / 2)}`),
      );
      await page.evaluate<number>(timeInPage(choose(''), `${cards} >= ${count}`));
      return time;
    });
    let next = 0;
    const opened = await medianOf(async () => {
      const time = await page.evaluate<number>(
        timeInPage(`document.querySelectorAll('${CARD}')[${next}].click();`, `document.querySelector('${DIALOG}')`),
      );
      next += 1;
      // It hears the key once it has drawn itself.
      for (const left = Date.now() + CLOSED_WITHIN; (await page.locator(DIALOG).count()) > 0 && Date.now() < left;) {
        await page.keyboard.press('Escape');
        await page.waitForTimeout(200);
      }
      return time;
    });
    return { firstCard, drag, disk, filter, opened, nodes, heap, memory };
  } finally {
    await browser.close();
    server.stop();
  }
}

function peerTask(number: number): string {
  return [
    '---',
    `id: TASK-${number}`,
    `title: Work number ${number} on the orders`,
    `status: ${STATUSES[(number * 7) % 5]}`,
    `assignee:\n  - '${PEOPLE[number % 3]}'`,
    "created_date: '2026-01-01 10:00'",
    'labels: []',
    `dependencies: [${number % 2 === 0 && number > 2 ? `TASK-${number - 1}` : ''}]`,
    `priority: ${['high', 'high', 'medium', 'low'][(number * 5) % 4]}`,
    `ordinal: ${number * 1000}`,
    '---',
    '',
    '## Acceptance Criteria',
    '<!-- AC:BEGIN -->',
    ...Array.from({ length: 4 + (number % 12) }, (_, at) => `- [${at < 3 ? 'x' : ' '}] #${at + 1} Step ${at}`),
    '<!-- AC:END -->',
    '',
  ].join('\n');
}
