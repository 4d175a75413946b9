import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { runProgram, type Ended } from './run-program';

export const CLI = resolve('dist/cli.js');

export const A =
  '+++\nid = "TASK-A"\ntitle = "Order form"\nstatus = "🔵 In Progress" # mine\ncoordinator = "TASK-CMD-1"\nupdated_date = "2025-01-01"\n+++\n\n# Order form\n\n- [ ] write it\n- [X] name it\n';

const COORDINATOR = '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n';

const BROKEN = '+++\nid = "TASK-BROKEN"\nstatus = "todo\n+++\n';

export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
};

/**
 * Gives each test of a suite a folder with two task logs, a broken one and a file of models.
 * @returns where that is, the program's `tasks` over it, and a reader of what lies there
 */
export function inTaskFolder(): {
  readonly folder: string;
  tasks(...args: string[]): Promise<Ended>;
  read(path: string): Promise<string>;
} {
  let folder: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tasks-'));
    const tree = {
      '.ruru/tasks/TASK-A.md': A,
      '.ruru/tasks/TASK-CMD-1.md': COORDINATOR,
      '.tasks/TASK-BROKEN.md': BROKEN,
      'shop/models.py': 'x = 1\n',
    };
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });

  teardown(() => rm(folder, { recursive: true, force: true }));

  return {
    get folder() {
      return folder;
    },
    tasks: (...args) => runProgram(CLI, ['tasks', ...args], { cwd: folder }),
    read: (path) => readFile(join(folder, path), 'utf8'),
  };
}
