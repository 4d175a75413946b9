import assert from 'node:assert/strict';
import { FileProblem } from '../../../../src/core/base/ports';
import type { Files } from '../../../../src/core/base/ports';
import { withNamedFiles } from '../../../../src/core/tasks/authoring/named-files';
import { TaskIndex } from '../../../../src/core/tasks/index/task-index';
import type { TaskBoard } from '../../../../src/core/tasks/index/task-index';
import { TASK_FOLDERS } from '../../../../src/core/tasks/index/task-paths';
import { memoryFiles } from '../../memory-files';

type Tree = Record<string, string | Uint8Array | FileProblem>;

/** A folder whose files may change, and which counts what is read of it. */
function changingFiles(tree: Tree): Files & { reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    walk: (request) => memoryFiles(tree).walk(request),
    exists: (path) => memoryFiles(tree).exists(path),
    kindAt: (path) => memoryFiles(tree).kindAt(path),
    glob: (glob) => memoryFiles(tree).glob(glob),
    read: (path, options) => {
      reads.push(path);
      return memoryFiles(tree).read(path, options);
    },
  };
}

function summary({ tasks, problems, shelved }: TaskBoard) {
  return {
    tasks: tasks.map(({ path, status }) => `${path} ${status}`),
    problems: problems.map(({ path, message }) => `${path}: ${message}`),
    shelved,
  };
}

const DONE = '+++\nstatus = "done"\n+++\n';

suite('TaskIndex', () => {
  test('loads the task logs of all tasks folders, broken ones too, and knows what is no task', async () => {
    const index = new TaskIndex(
      memoryFiles({
        '.ruru/tasks/b.md': DONE,
        '.ruru/tasks/FEATURE_x/a.md': DONE,
        '.ruru/tasks/FEATURE_x/_overview.md': '',
        '.ruru/tasks/_templates/t.md': '',
        '.ruru/tasks/archive/old.md': '',
        '.ruru/tasks/notes.txt': '',
        '.tasks/latin.md': new Uint8Array([0x23, 0x20, 0xe9]),
        'project_journal/tasks/locked.md': new FileProblem('cannot be read: no permission'),
        'docs/other.md': DONE,
      }),
    );
    assert.deepEqual(summary(await index.load(TASK_FOLDERS)), {
      tasks: [
        '.ruru/tasks/FEATURE_x/a.md done',
        '.ruru/tasks/b.md done',
        '.tasks/latin.md unknown',
        'project_journal/tasks/locked.md unknown',
      ],
      problems: [
        '.tasks/latin.md: The file is not UTF-8 text.',
        'project_journal/tasks/locked.md: The file cannot be read: no permission.',
      ],
      shelved: ['.ruru/tasks/FEATURE_x/_overview.md', '.ruru/tasks/_templates/t.md', '.ruru/tasks/archive/old.md'],
    });
  });

  test('knows a file that was renamed by case alone by its new name, on a disk that opens it by the old one too', async () => {
    const tree: Tree = { 't/task-a.md': DONE, 't/b.md': DONE };
    const index = new TaskIndex({
      ...changingFiles(tree),
      read: (path, options) => {
        const spelled = Object.keys(tree).find((name) => name.toLowerCase() === path.toLowerCase());
        return memoryFiles(tree).read(spelled ?? path, options);
      },
    });
    await index.load(['t']);
    delete tree['t/task-a.md'];
    tree['t/TASK-A.md'] = DONE;
    assert.deepEqual(summary(await index.update(['t/task-a.md', 't/TASK-A.md'])), {
      tasks: ['t/TASK-A.md done', 't/b.md done'],
      problems: [],
      shelved: [],
    });
  });

  test('two files that differ by case alone are two where a listing has both', async () => {
    const tree: Tree = { 't/a.md': DONE };
    const index = new TaskIndex(changingFiles(tree));
    await index.load(['t']);
    tree['t/A.md'] = DONE;
    assert.deepEqual(summary(await index.update(['t/a.md', 't/A.md'])).tasks, ['t/A.md done', 't/a.md done']);
  });

  test('reads one file for one change', async () => {
    const tree: Tree = { 't/a.md': DONE, 't/b.md': DONE, 't/c.md': DONE };
    const files = changingFiles(tree);
    const index = new TaskIndex(files);
    await index.load(['t']);
    files.reads.length = 0;
    tree['t/b.md'] = '+++\nstatus = "blocked"\n+++\n';
    tree['t/bb.md'] = DONE;
    delete tree['t/c.md'];
    assert.deepEqual(summary(await index.update(['t/b.md', 't/bb.md', 't/c.md', 't/b.md', 'elsewhere.md'])), {
      tasks: ['t/a.md done', 't/b.md blocked', 't/bb.md done'],
      problems: [],
      shelved: [],
    });
    assert.deepEqual(files.reads, ['t/b.md', 't/bb.md', 't/c.md']);
  });

  test('tells which files open tasks name, each task log read once', async () => {
    const files = changingFiles({
      't/a.md':
        '+++\nstatus = "todo"\nrelated_docs = ["docs/api.md"]\n+++\nSee `orders/models.py:12`, ../manage.py and docs/api.md.\n',
      't/b.md': '+++\nstatus = "done"\n+++\nSee orders/models.py.\n',
    });
    const { tasks } = await new TaskIndex(files, withNamedFiles).load(['t']);
    assert.deepEqual(
      tasks.map(({ path, namedFiles }) => [path, namedFiles]),
      [
        ['t/a.md', ['docs/api.md', 't/docs/api.md', 'orders/models.py', 't/orders/models.py', 'manage.py']],
        ['t/b.md', undefined],
      ],
    );
    assert.deepEqual(files.reads, ['t/a.md', 't/b.md']);
  });

  test('reads hundreds of changes at once, each file once, and keeps their order', async () => {
    const name = (number: number): string => `t/${String(number).padStart(4, '0')}.md`;
    const tree: Tree = Object.fromEntries(Array.from({ length: 300 }, (_, number) => [name(2 * number), DONE]));
    const files = changingFiles(tree);
    const index = new TaskIndex(files);
    await index.load(['t']);
    files.reads.length = 0;
    const changed = Array.from({ length: 200 }, (_, number) => name(3 * number));
    for (const path of changed) {
      if (path in tree) delete tree[path];
      else tree[path] = DONE;
    }
    assert.deepEqual(
      (await index.update(changed)).tasks.map(({ path }) => path),
      Object.keys(tree).sort(),
    );
    assert.deepEqual(files.reads, changed);
  });

  test('follows directories that come and go', async () => {
    const tree: Tree = { 't/one/a.md': DONE, 't/b.md': DONE };
    const index = new TaskIndex(changingFiles(tree));
    await index.load(['t']);
    tree['t/two/a.md'] = DONE;
    tree['t/two/_overview.md'] = '';
    delete tree['t/one/a.md'];
    assert.deepEqual(summary(await index.update(['t/one', 't/two'])), {
      tasks: ['t/b.md done', 't/two/a.md done'],
      problems: [],
      shelved: ['t/two/_overview.md'],
    });
  });

  test('keeps what it had when loading is cancelled', async () => {
    const tree: Tree = { 't/a.md': DONE };
    const index = new TaskIndex(changingFiles(tree));
    await index.load(['t']);
    delete tree['t/a.md'];
    await assert.rejects(index.load(['t'], AbortSignal.abort(new Error('cancelled'))), new Error('cancelled'));
    assert.deepEqual(summary(index.board()).tasks, ['t/a.md done']);
  });

  test('a task log in the place of a directory of the same name takes those below it off the board', async () => {
    const tree: Tree = { '.ruru/tasks/a.md/b.md': DONE, '.ruru/tasks/a.md/c.md': DONE, '.ruru/tasks/a.mdx/d.md': DONE };
    const index = new TaskIndex(changingFiles(tree));
    await index.load(TASK_FOLDERS);
    delete tree['.ruru/tasks/a.md/b.md'];
    delete tree['.ruru/tasks/a.md/c.md'];
    tree['.ruru/tasks/a.md'] = DONE;
    assert.deepEqual(summary(await index.update(['.ruru/tasks/a.md'])).tasks, [
      '.ruru/tasks/a.md done',
      '.ruru/tasks/a.mdx/d.md done',
    ]);
  });
});
