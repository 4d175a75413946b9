import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastGlob from 'fast-glob';
import { type Changes, createDjangoMode, type DjangoMode, type ModeSettings } from '../../src/core';
import { memoryFiles, NO_CHANGES } from './memory-files';

const BOOKSHOP = join(__dirname, '../../examples/bookshop');
const paths = fastGlob.sync('**/*', { cwd: BOOKSHOP, dot: true }).sort();
const texts = new Map(paths.map((path) => [path, readFileSync(join(BOOKSHOP, path), 'utf8')]));

/** The mode over the bookshop, whose texts are what git leaves of them on some system. */
function open(
  checkOut: (text: string) => string,
  settings: Partial<ModeSettings> = {},
  changes: Changes = NO_CHANGES,
): DjangoMode {
  return createDjangoMode({
    files: memoryFiles(Object.fromEntries([...texts].map(([path, text]) => [path, checkOut(text)]))),
    changes,
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

  test('is detected alike', () => both((mode) => mode.django.detect()));
  test('is detected alike with byte order marks', () => both((mode) => mode.django.detect(), withMark));
  test('has the same inventory', () =>
    both(async (mode) =>
      Promise.all((await mode.django.detect()).projects.map(({ root }) => mode.django.inventory(root))),
    ));
  test('has the same partners, for the same reasons', () => both((mode) => mode.partners.here()));
  test('has the same task logs', () => both((mode) => mode.tasks.load()));
  test('has the same problems in its task logs', () =>
    both(async (mode) =>
      mode.tasks.lint(
        (await mode.tasks.load()).tasks.map(({ path }) => path),
        'line',
      ),
    ));

  test('its places belong to the same routes', async function () {
    this.timeout(30_000);
    for (const path of paths) await both((mode) => mode.partners.rank({ path, line: 1, endLine: 1 }));
  });

  for (const { kind, id } of unix.partners.catalogue.routes) {
    test(`${kind} ${id} hands over the same`, () =>
      both(async (mode) => {
        const { change, problems } = await mode.tasks.draft(
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
    const created: string[] = [];
    const changes: Changes = {
      apply: async (change) => void (change.kind === 'create' && created.push(change.text)),
    };
    const mode = open((text) => text, settings, changes);
    await mode.tasks.create({ route: { kind: 'escalation', id: 'database' }, title: 'Mend it' });
    await mode.reports.deliver(task, request);
    return created;
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
