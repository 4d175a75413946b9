/**
 * Measures what the Tasks view does after one of 10,000 task logs has changed: looked up, sorted, filtered, grouped, and how
 * each stands; with what is remembered from the time before, and without.
 * With numbers, the board in a real window too, over so many task logs, beside Backlog.md's over as many tasks in the same browser, and the
 * map of 300 models; that needs the package. Milliseconds, nodes of the page, and the megabytes that each adds
 * once what is no longer needed is given up: the workbench around the board is there before it, and so is an empty page before Backlog.md's.
 * Usage: bench-board [2000 10000]
 */
import { BoardMemory } from '../../src/core/tasks/board/board-memory';
import { filterTasks } from '../../src/core/tasks/board/filter-tasks';
import { groupTasks } from '../../src/core/tasks/board/group-tasks';
import { sortTasks } from '../../src/core/tasks/board/sort-tasks';
import { standingOf } from '../../src/core/tasks/board/task-standing';
import { parseTask } from '../../src/core/tasks/log/parse-task';
import type { TaskLog } from '../../src/core/tasks/log/task-log';
import { measurePeer } from './bench-board/measure-peer';
import { measureWindow } from './bench-board/measure-window';
import { lookUpTasks } from '../../src/core/tasks/index/task-lookup';

const COUNT = 10_000;
const ROUNDS = 31;
const TODAY = '2026-06-01';
const STATUSES = ['🟡 To Do', '🔵 In Progress', '🟢 Done', '⚪ Blocked', '🟣 Review', '🧊 Archived'];
const PRIORITIES = ['🔥 Highest', '🔼 High', '▶️ Medium', '🔽 Low'];

function taskLog(number: number, status: string | undefined): TaskLog {
  const lines = [
    '+++',
    `id = "TASK-BENCH-${number}"`,
    `title = "Work number ${number} on the orders"`,
    `status = "${status}"`,
    `priority = "${PRIORITIES[(number * 5) % 4]}"`,
    ...(number % 3 === 0 ? [`due_date = "2026-0${1 + (number % 9)}-01"`] : []),
    `assigned_to = "${['dev-react', '🤖 AI:database-specialist', ''][number % 3]}"`,
    ...(number % 2 === 0 ? [`depends_on = ["TASK-BENCH-${number + 1}"]`] : []),
    '+++',
    '',
    ...Array.from({ length: 4 + (number % 12) }, (_, at) => `- [${at < 3 ? 'x' : ' '}] Step ${at}`),
  ];
  return parseTask(`.ruru/tasks/TASK-BENCH-${String(number).padStart(5, '0')}.md`, lines.join('\n'));
}

function measureTree(): void {
  const memory = new BoardMemory();
  const parts: Record<string, number[]> = {};
  const measure = <Result>(name: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    (parts[name] ??= []).push(performance.now() - start);
    return result;
  };
  const all = Array.from({ length: COUNT }, (_, number) => taskLog(number, STATUSES[(number * 7) % 6]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = round * 211;
    all[at] = taskLog(at, STATUSES[round % 6]);
    const tasks = [...all];
    measure('all of it, remembering', () => {
      measure('  look up', () => memory.take(tasks));
      const sorted = measure('  sort by priority', () => memory.sorted('priority'));
      const shown = measure('  filter by two words', () => filterTasks(sorted, 'orders work'));
      measure('  group by partner', () => groupTasks(shown, 'partner', () => ''));
      measure('  how each stands', () => shown.map((task) => standingOf(task, memory, TODAY)));
    });
    measure('all of it, without memory', () => {
      const lookup = lookUpTasks(tasks);
      groupTasks(filterTasks(sortTasks(tasks, 'priority'), 'orders work'), 'partner', () => '');
      for (const task of tasks) standingOf(task, lookup, TODAY);
    });
  }
  console.log(`${COUNT} task logs, one changed; first time, then median and slowest of ${ROUNDS - 1}`);
  for (const [name, [first = 0, ...others]] of Object.entries(parts)) {
    others.sort((one, other) => one - other);
    console.log(
      `${name.padEnd(26)} ${[first, others[others.length >> 1] ?? 0, others.at(-1) ?? 0].map((ms) => `${ms.toFixed(1).padStart(7)} ms`).join('')}`,
    );
  }
}

async function main(): Promise<void> {
  measureTree();
  for (const count of process.argv.slice(2).map(Number)) {
    const { board, tab, map } = await measureWindow(count);
    console.log(`\n${JSON.stringify({ count, board, tab, map })}`);
    const peer = await measurePeer(count);
    console.log(
      `\nthe board in a window over ${count} task logs and those of the example, and Backlog.md's over as many tasks`,
    );
    for (const name of Object.keys(board) as (keyof typeof board)[]) {
      const [own, other] = [board[name], peer[name]].map((value) => value.toFixed(0).padStart(8));
      console.log(`${name.padEnd(12)} ${own} ${other} ${(peer[name] / board[name]).toFixed(1).padStart(7)} ×`);
    }
    console.log(`in a tab     ${tab.toFixed(0).padStart(8)}`);
    console.log(`map of 300   ${map.toFixed(0).padStart(8)}`);
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
