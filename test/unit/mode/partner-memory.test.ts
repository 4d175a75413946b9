import assert from 'node:assert/strict';
import { createDjangoMode, type PartnersHere, type Topic } from '../../../src/core';
import type { Files } from '../../../src/core/base/ports';
import { memoryFiles, NO_CHANGES } from '../memory-files';

const DOCKERFILE = 'dockerfile deploy/Dockerfile';
const WORKFLOW = 'github-actions .github/workflows/ci.yml';

/** A folder whose walks can fail, and in which looks for partners are counted and can be held up. */
function openFolder() {
  const tree: Record<string, string> = {
    'requirements.txt': 'Django==5.2\n',
    'deploy/Dockerfile': 'FROM python\n',
    // Nobody but who looks for partners reads it.
    CODEOWNERS: '*.py @team\n',
  };
  const disk = { looks: 0, failure: '', until: Promise.resolve() };
  const settings = { tasksFolder: '.ruru/tasks', coordinator: '', partners: {} };
  const files: Files = {
    ...memoryFiles(tree),
    walk: (request) =>
      disk.failure === '' ? memoryFiles(tree).walk(request) : Promise.reject(new Error(disk.failure)),
    read: async (path, options) => {
      if (path === 'CODEOWNERS') {
        disk.looks += 1;
        await disk.until;
      }
      return memoryFiles(tree).read(path, options);
    },
  };
  const clock = { now: () => new Date(2026, 0, 2, 3, 4, 5) };
  const mode = createDjangoMode({ files, changes: NO_CHANGES, clock, settings: () => settings });
  const told: Topic[] = [];
  mode.onDidChange((topic) => told.push(topic));
  return { ...mode, tree, disk, settings, told };
}

function topics(here: PartnersHere | undefined): string[] | undefined {
  const found = here?.roles.flatMap(({ evidence }) => evidence.map(({ topic, file }) => `${topic} ${file}`));
  return found && [...new Set(found)].sort();
}

const HAND_OVER = { route: { kind: 'escalation', id: 'containerization' }, title: 'Look' } as const;

suite('PartnerMemory', () => {
  test('knows what was found last, without another look', async () => {
    const { partners, tasks, disk, told } = openFolder();
    assert.equal(partners.known(), undefined);
    const found = await partners.load();
    const { looks } = disk;
    assert.equal(await partners.load(), found);
    assert.equal(partners.known(), found);
    await tasks.draft(HAND_OVER);
    assert.deepEqual(
      { topics: topics(found), looks, later: disk.looks, told },
      { topics: [DOCKERFILE], looks: 1, later: 1, told: ['django', 'partners'] },
    );
  });

  test('keeps no look that failed', async () => {
    const { partners, tree, disk, told } = openFolder();
    disk.failure = 'EIO';
    await assert.rejects(partners.load(), /EIO/);
    assert.deepEqual([partners.known(), told], [undefined, []]);
    disk.failure = '';
    assert.deepEqual(topics(await partners.load()), [DOCKERFILE]);

    tree['.github/workflows/ci.yml'] = 'on: push\n';
    disk.failure = 'EIO';
    await assert.rejects(partners.follow(['.github/workflows/ci.yml']), /EIO/);
    assert.deepEqual(topics(partners.known()), [DOCKERFILE]);
    disk.failure = '';
    assert.deepEqual(topics(await partners.here()), [DOCKERFILE, WORKFLOW]);
  });

  test('follows what changes once somebody has asked, and tells', async () => {
    const { partners, django, tree, disk, told } = openFolder();
    await django.detect();
    tree['.github/workflows/ci.yml'] = 'on: push\n';
    await partners.follow(['.github/workflows/ci.yml']);
    assert.deepEqual([partners.known(), disk.looks, told], [undefined, 0, ['django']]);
    assert.deepEqual(topics(await partners.load()), [DOCKERFILE, WORKFLOW]);
    delete tree['deploy/Dockerfile'];
    told.length = 0;
    await partners.follow(['deploy']);
    assert.deepEqual([topics(partners.known()), told], [[WORKFLOW], ['django', 'partners']]);
    told.length = 0;
    await partners.follow([]);
    assert.deepEqual(told, []);
    await django.detect();
    await partners.follow([]);
    assert.deepEqual(told, ['django', 'partners']);
  });

  test('who asks during a look shares the next, and what was known stays until then', async () => {
    const { partners, tree, disk } = openFolder();
    const before = await partners.load();
    let goOn = (): void => undefined;
    disk.until = new Promise((resolve) => (goOn = resolve));
    const first = partners.here();
    await new Promise(setImmediate);
    tree['.github/workflows/ci.yml'] = 'on: push\n';
    const others = [partners.here(), partners.follow(['.github/workflows/ci.yml']), partners.here()];
    await new Promise(setImmediate);
    assert.equal(partners.known(), before);
    goOn();
    const [second, , third] = await Promise.all(others);
    assert.equal(second, third);
    assert.deepEqual(
      { first: topics(await first), known: topics(partners.known()), looks: disk.looks },
      { first: [DOCKERFILE], known: [DOCKERFILE, WORKFLOW], looks: 3 },
    );
  });

  test('one that is given up leaves the others their own', async () => {
    const { partners } = openFolder();
    const giveUp = new AbortController();
    const first = partners.load({ signal: giveUp.signal });
    const other = partners.load();
    giveUp.abort(new Error('enough'));
    await assert.rejects(first, /enough/);
    assert.deepEqual(topics(await other), [DOCKERFILE]);
  });

  test('a hand-over looks anew where the team has another map', async () => {
    const { partners, tasks, disk, settings } = openFolder();
    await partners.load();
    settings.partners = { 'docker-specialist': '@ops' };
    await tasks.draft(HAND_OVER);
    await tasks.draft(HAND_OVER);
    assert.equal(disk.looks, 2);
  });
});
