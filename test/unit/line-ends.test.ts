import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { createDjangoMode, type DjangoMode, type ModeSettings } from '../../src/core';
import { memoryFiles } from './memory-files';

const BOOKSHOP = join(__dirname, '../../examples/bookshop');
const paths = fastGlob.sync('**/*', { cwd: BOOKSHOP, dot: true }).sort();
const texts = new Map(paths.map((path) => [path, readFileSync(join(BOOKSHOP, path), 'utf8')]));

/** The mode over the bookshop, whose texts are what git leaves of them on some system. */
function open(checkOut: (text: string) => string, settings: Partial<ModeSettings> = {}): DjangoMode {
  return createDjangoMode({
    files: memoryFiles(Object.fromEntries([...texts].map(([path, text]) => [path, checkOut(text)]))),
    clock: { now: () => new Date(2026, 0, 2, 9, 5, 7) },
    settings: () => ({ tasksFolder: '.ruru/tasks', coordinator: '', ...settings }),
  });
}

suite('A folder with the line ends of Windows', () => {
  const unix = open((text) => text);
  const windows = open((text) => text.replaceAll('\n', '\r\n'));
  const withMark = open((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);

  const both = async (ask: (mode: DjangoMode) => Promise<unknown>, other = windows): Promise<void> =>
    assert.deepEqual(withoutTimes(await ask(other)), withoutTimes(await ask(unix)));

  test('is detected alike', () => both((mode) => mode.detect()));
  test('is detected alike with byte order marks', () => both((mode) => mode.detect(), withMark));
  test('has the same inventory', () =>
    both(async (mode) => Promise.all((await mode.detect()).projects.map(({ root }) => mode.inventory(root)))));
  test('has the same partners, for the same reasons', () => both((mode) => mode.partnersHere()));
  test('has the same task logs', () => both((mode) => mode.loadTasks()));
  test('has the same problems in its task logs', () =>
    both(async (mode) => mode.lintTasks((await mode.loadTasks()).tasks.map(({ path }) => path))));

  test('its places belong to the same routes', async function () {
    this.timeout(30_000);
    for (const path of paths) await both((mode) => mode.rankRoutesIn({ path, line: 3, endLine: 3 }));
  });

  for (const { kind, id } of unix.catalogue.routes) {
    test(`${kind} ${id} hands over the same`, () =>
      both(async (mode) => {
        const { change, problems } = await mode.draftTask(
          { route: { kind, id }, title: 'Mend it', place: { path: 'orders/views.py', line: 20, endLine: 30 } },
          0,
        );
        return { text: change.text, problems };
      }));
  }
});

suite('New files', () => {
  const task = '.ruru/tasks/TASK-DB-20261109-091500.md';
  const request = {
    kind: 'progress',
    result: 'Half\nof it.',
    coordinator: 'roo-commander',
    filesChanged: [],
    checks: [],
    followUps: [],
  } as const;

  const write = async (settings: Partial<ModeSettings>): Promise<string[]> => {
    const mode = open((text) => text, settings);
    await mode.loadTasks();
    const { change } = await mode.draftTask({ route: { kind: 'escalation', id: 'database' }, title: 'Mend it' }, 0);
    return [change.text, (await mode.report(task, request)).file.text];
  };

  test('end their lines as the setting says, and with line feeds where it says nothing', async () => {
    const texts = await write({});
    assert.deepEqual(
      texts.map((text) => text.includes('\r')),
      [false, false],
    );
    assert.deepEqual(
      await write({ lineBreak: '\r\n' }),
      texts.map((text) => text.replaceAll('\n', '\r\n')),
    );
  });
});

/** How long something took is another number each time. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'ms' ? 0 : part)));
}
