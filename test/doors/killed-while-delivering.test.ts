import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const TASK =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress"\ncoordinator = "TASK-CO"\nupdated_date = "2025-01-01"\n+++\n\n- [ ] write it\n\n## Log\n\n- 2025-01-01: begun\n';
const COORDINATOR =
  '+++\nid = "TASK-CO"\nstatus = "🔵 In Progress"\nupdated_date = "2025-01-01"\n+++\n\n# Shop\n\n## Log\n\n- 2025-01-01: made\n';
const RESULT = '\n\n**Result:** It works.\n\n```\n41 passed\n```\n\n**Files changed:**\n\n- shop/forms.py\n';
/** What the coordinator is told beside it; the log of the task has it already. */
const TOLD = `${RESULT}\n**Last entry:**\n\n- 2025-01-01: begun\n`;
const NAMES = '\n\n- Task: TASK-A (Order form)\n- Task log: .ruru/tasks/TASK-A.md';

/** More calls than a delivery makes. */
const MOST_STEPS = 200;

suite('a delivery that is killed', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'killed-delivery-'));
  const program = join(scratch, 'deliver-once.cjs');

  suiteSetup(() => {
    buildSync({ entryPoints: [join(__dirname, 'deliver-once.ts')], bundle: true, platform: 'node', outfile: program });
  });

  suiteTeardown(() => rmSync(scratch, { recursive: true, force: true }));

  test('at any step is finished by the same report once more: nothing is lost, nothing is there twice', function () {
    this.timeout(120_000);
    const whole = deliver(0).tree;
    assert.deepEqual(whole, {
      'reports/TASK-A-<stamp>-completion.md': `+++\ntask = "TASK-A"\ntask_log = ".ruru/tasks/TASK-A.md"\nkind = "completion"\ncoordinator = "TASK-CO"\ncoordinator_log = ".ruru/tasks/TASK-CO.md"\nreported = <today>T<time>\n+++\n\n**Completion report** to TASK-CO, <today>${NAMES}${TOLD}`,
      'tasks/TASK-A.md':
        TASK.replace('🔵 In Progress', '🟢 Done')
          .replace('2025-01-01"', '<today>"')
          .replace('[ ] write it', '[-] write it (not needed: the form is gone)') +
        indent(`- <today>: **Completion report** to TASK-CO${RESULT}`),
      'tasks/TASK-CO.md': COORDINATOR + indent(`- <today>: **Completion report** to TASK-CO${NAMES}${TOLD}`),
    });
    const answers = new Set<string>();
    let step = 1;
    for (; step < MOST_STEPS; step += 1) {
      const { tree, isKilled, answer } = deliver(step);
      if (!isKilled) break;
      assert.deepEqual(tree, whole, `killed before step ${step}`);
      answers.add(answer);
    }
    // Three files are written, each by several steps of its own; after the last of them nothing is missing.
    assert.ok(step > 9 && step < MOST_STEPS, `${step} steps`);
    assert.deepEqual([...answers].sort(), ['false', 'true']);
  });

  /** Delivers in a new folder, and once more where it was killed. @param step 0 where it is not */
  function deliver(step: number): { tree: Record<string, string>; isKilled: boolean; answer: string } {
    const folder = mkdtempSync(join(scratch, 'folder-'));
    mkdirSync(join(folder, '.ruru/tasks'), { recursive: true });
    writeFileSync(join(folder, '.ruru/tasks/TASK-A.md'), TASK);
    writeFileSync(join(folder, '.ruru/tasks/TASK-CO.md'), COORDINATOR);
    const first = run(folder, step);
    const isKilled = first.signal === 'SIGKILL';
    const last = isKilled ? run(folder, 0) : first;
    assert.deepEqual([last.status, last.stderr], [0, '']);
    return { tree: read(folder), isKilled, answer: last.stdout };
  }

  function run(folder: string, killAt: number) {
    const args = ['--require', join(__dirname, 'kill-at-step.cjs'), program, folder];
    return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, KILL_AT: String(killAt) } });
  }
});

/** Every file of the folder without the time; what a killed process has left beside them, the next write there removes. */
function read(folder: string): Record<string, string> {
  const tree: Record<string, string> = {};
  for (const directory of ['reports', 'tasks']) {
    for (const name of readdirSync(join(folder, '.ruru', directory)).filter((each) => !each.startsWith('.')))
      tree[`${directory}/${withoutTime(name)}`] = withoutTime(
        readFileSync(join(folder, '.ruru', directory, name), 'utf8'),
      );
  }
  return tree;
}

function withoutTime(text: string): string {
  return text
    .replaceAll(/\d{8}-\d{6}/g, '<stamp>')
    .replace(/-\d{4}\.md$/, '.md')
    .replaceAll(/T\d\d:\d\d:\d\d/g, 'T<time>')
    .replaceAll(/20(?!25)\d\d-\d\d-\d\d/g, '<today>');
}

function indent(text: string): string {
  return text.replaceAll(/\n(?=.)/g, '\n  ');
}
