import assert from 'node:assert/strict';
import type { Files } from '../../../src/core/base/ports';
import { memoryFiles } from '../memory-files';
import { fixedMode } from '../hand-over/bookshop-mode';

const TREE: Record<string, string> = {
  'manage.py':
    "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n",
  'shop/__init__.py': '',
  'shop/settings.py': "INSTALLED_APPS = ['books']\n",
  'books/__init__.py': '',
  'books/models.py': 'from django.db import models\nclass Book(models.Model):\n    pass\n',
  'requirements.txt': 'Django==5.2.3\n',
  '.github/requirements.txt': 'Django==1.4\n',
  '.github/workflows/ci.yml': 'on: push\n',
  '.github/agents/database-specialist.agent.md': '---\ndescription: Knows the engine.\n---\n',
  '.ruru/modes/lead-security/lead-security.mode.md': '+++\nid = "lead-security"\n+++\n',
  '.ruru/tasks/Dockerfile': 'FROM scratch\n',
  'env/pyvenv.cfg': 'home = /usr\n',
  'env/Dockerfile': 'FROM scratch\n',
};

/** Files in memory that count how often all of them are walked, and tell what was. */
function watched(tree: Record<string, string>) {
  const walks: string[] = [];
  const files: Files = {
    ...memoryFiles(tree),
    walk: (request) => {
      walks.push(request.under ?? '');
      return memoryFiles(tree).walk(request);
    },
    read: (path, options) => memoryFiles(tree).read(path, options),
  };
  return { mode: fixedMode(files), walks };
}

async function topics(mode: ReturnType<typeof fixedMode>): Promise<string[]> {
  const { roles } = await mode.partners.here();
  return [...new Set(roles.flatMap(({ evidence }) => evidence.map(({ topic, file }) => `${topic} ${file}`)))].sort();
}

suite('One read', () => {
  const OWN = ['books/__init__.py', 'books/models.py', 'manage.py', 'shop/__init__.py'];

  /** The Python files that are read from the folder while something is asked of it. */
  function reading(tree: Record<string, string>) {
    const read: string[] = [];
    const files: Files = {
      ...memoryFiles(tree),
      read: (path, options) => {
        if (path.endsWith('.py')) read.push(path);
        return memoryFiles(tree).read(path, options);
      },
    };
    const mode = fixedMode(files);
    return {
      mode,
      during: async (work: () => Promise<unknown>): Promise<string[]> => {
        read.length = 0;
        await work();
        return [...read].sort();
      },
    };
  }

  test('of a file serves partners and the inventory, in either order', async () => {
    const both = ['shop/settings.py'];
    for (const [isFirst, expected] of [
      ['partners', [both, OWN]],
      ['inventory', [[...OWN, ...both], []]],
    ] as const) {
      const { mode, during } = reading(TREE);
      await mode.django.detect();
      const inventory = () => mode.django.inventory('.');
      const partners = () => mode.partners.here();
      const [first, second] = isFirst === 'partners' ? [partners, inventory] : [inventory, partners];
      assert.deepEqual([await during(first), await during(second)], expected);
    }
  });

  test('is done anew where a file was changed', async () => {
    const tree = { ...TREE };
    const { mode } = reading(tree);
    await mode.django.detect();
    await mode.partners.here();
    tree['shop/settings.py'] = "INSTALLED_APPS = ['books']\nTIME_ZONE = 'UTC'\n";
    mode.django.forget();
    const { settings } = await mode.django.inventory('.');
    assert.deepEqual(
      settings.all.map(({ name, value }) => `${name} ${value}`),
      ['INSTALLED_APPS null', 'TIME_ZONE UTC'],
    );
  });
});

suite('One walk', () => {
  test('serves detection, inventory, partners and hand-over', async () => {
    const { mode, walks } = watched(TREE);
    const { django } = await mode.django.detect();
    const { models } = await mode.django.inventory('.');
    const { roles } = await mode.partners.here();
    await mode.tasks.draft({ route: { kind: 'escalation', id: 'database' }, title: 'Look' });
    assert.deepEqual(
      {
        walks,
        django: `${django?.specifier} ${django?.file}`,
        models: models.map(({ name }) => name),
        candidates: roles.flatMap(({ role, candidates }) => candidates.map(({ file }) => `${role.id} ${file}`)),
        evidence: await topics(mode),
      },
      {
        walks: [''],
        django: '==5.2.3 requirements.txt',
        models: ['Book'],
        candidates: [
          'database-specialist .github/agents/database-specialist.agent.md',
          'security-specialist .ruru/modes/lead-security/lead-security.mode.md',
        ],
        evidence: ['github-actions .github/workflows/ci.yml'],
      },
    );
  });

  test('is followed by what has changed, and walked no more', async () => {
    const tree = { ...TREE };
    const { mode, walks } = watched(tree);
    await mode.django.detect();
    tree['deploy/Dockerfile'] = 'FROM python\n';
    delete tree['.github/workflows/ci.yml'];
    tree['books/more.py'] = 'from django.db import models\nclass Shelf(models.Model):\n    pass\n';
    await mode.partners.follow(['deploy/Dockerfile', '.github/workflows/ci.yml']);
    assert.deepEqual(await topics(mode), ['dockerfile deploy/Dockerfile']);
    await mode.django.follow(['books/more.py', 'env/Dockerfile', '.ruru/tasks/Dockerfile']);
    assert.deepEqual(await topics(mode), ['dockerfile deploy/Dockerfile']);
    assert.deepEqual(
      (await mode.django.inventory('.')).models.map(({ name }) => name),
      ['Book', 'Shelf'],
    );
    assert.deepEqual(
      walks.filter((under) => under === ''),
      [''],
    );
  });

  test('is shared by those who ask first at once', async () => {
    const { mode, walks } = watched(TREE);
    await Promise.all([mode.django.inventory('.'), mode.partners.here(), mode.django.follow(['books/models.py'])]);
    assert.deepEqual(
      walks.filter((under) => under === ''),
      [''],
    );
  });

  test('takes in all that is followed at once', async () => {
    const tree = { ...TREE };
    const { mode } = watched(tree);
    await mode.django.detect();
    tree['deploy/Dockerfile'] = 'FROM python\n';
    tree['requirements.txt'] = 'Django==5.2.4\n';
    tree['api/manage.py'] = TREE['manage.py'] ?? '';
    await Promise.all([
      mode.django.follow(['requirements.txt']),
      mode.partners.follow(['deploy/Dockerfile']),
      mode.django.follow(['api/manage.py']),
    ]);
    const { django, projects } = await mode.django.follow([]);
    assert.deepEqual(
      { django: django?.specifier, projects: projects.map(({ root }) => root), topics: await topics(mode) },
      {
        django: '==5.2.4',
        projects: ['.', 'api'],
        topics: ['dockerfile deploy/Dockerfile', 'github-actions .github/workflows/ci.yml'],
      },
    );
  });

  test('keeps an inventory for each of two projects in one directory', async () => {
    const script = (module: string) =>
      `os.environ.setdefault('DJANGO_SETTINGS_MODULE', '${module}')\nfrom django.core.management import execute_from_command_line\n`;
    const { mode } = watched({
      'manage_north.py': script('north.settings'),
      'manage_south.py': script('south.settings'),
      'north/settings.py': "INSTALLED_APPS = ['books']\n",
      'south/settings.py': "INSTALLED_APPS = ['films']\n",
    });
    const { projects } = await mode.django.detect();
    const inventories = projects.map(({ root, manage }) => mode.django.inventory(root, { manage }));
    const apps = (await Promise.all(inventories)).map((one) => one.settings.installedApps.map(({ name }) => name));
    assert.deepEqual(apps, [['books'], ['films']]);
    assert.deepEqual((await mode.django.inventory('.')).settings.files[0], 'north/settings.py');
  });
});
