import assert from 'node:assert/strict';
import { trackDjango, updateDetection } from '../../../src/core/django/detect-django';
import type { Files } from '../../../src/core/base/ports';
import { memoryFiles } from '../memory-files';

const MANAGE =
  "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n";

/** A folder whose files can be changed, and that notes which directories were walked all the way down. */
function changingFolder(tree: Record<string, string>): { files: Files; tree: Record<string, string>; read: string[] } {
  const read: string[] = [];
  const files: Files = {
    walk: (request) => memoryFiles(tree).walk(request),
    exists: (path) => memoryFiles(tree).exists(path),
    kindAt: (path) => memoryFiles(tree).kindAt(path),
    glob: (glob) => memoryFiles(tree).glob(glob),
    read: (path, options) => {
      read.push(path);
      return memoryFiles(tree).read(path, options);
    },
  };
  return { files, tree, read };
}

suite('updateDetection', () => {
  test('follows what is created, edited and deleted, and reads nothing else', async () => {
    const folder = changingFolder({ 'README.md': '', 'requirements.txt': 'django>=4\n', 'x/settings.py': '' });
    let { detection, scan } = await trackDjango(folder.files);
    const seen = [outline()];
    const steps: [Record<string, string | undefined>][] = [
      [{ 'web/manage.py': MANAGE, 'web/shop/settings.py': 'INSTALLED_APPS = []\n' }],
      [{ 'requirements.txt': 'django>=5\n' }],
      [{ 'web/manage.py': undefined, 'web/shop/settings.py': undefined }],
    ];
    for (const [change] of steps) {
      for (const [path, text] of Object.entries(change)) {
        if (text === undefined) delete folder.tree[path];
        else folder.tree[path] = text;
      }
      folder.read.length = 0;
      ({ detection, scan } = await updateDetection(folder.files, scan, Object.keys(change)));
      seen.push(outline());
    }
    assert.deepEqual(seen, [
      'none: ; read requirements.txt, x/settings.py',
      'project: web web/shop/settings.py >=4; read web/manage.py, web/shop/settings.py',
      'project: web web/shop/settings.py >=5; read requirements.txt',
      'none: ; read ',
    ]);

    function outline(): string {
      const projects = detection.projects.map(
        ({ root, settingsFile, django }) => `${root} ${settingsFile} ${django?.specifier}`,
      );
      return `${detection.kind}: ${projects.join(', ')}; read ${folder.read.sort().join(', ')}`;
    }
  });

  test('follows a directory that comes and goes', async () => {
    const folder = changingFolder({ 'README.md': '' });
    const first = await trackDjango(folder.files);
    folder.tree['web/manage.py'] = MANAGE;
    const second = await updateDetection(folder.files, first.scan, ['web']);
    delete folder.tree['web/manage.py'];
    const third = await updateDetection(folder.files, second.scan, ['web']);
    assert.deepEqual(
      [first, second, third].map(({ detection }) => detection.kind),
      ['none', 'project', 'none'],
    );
  });

  test('keeps out of a virtual environment of any name', async () => {
    const folder = changingFolder({ 'mine/pyvenv.cfg': '' });
    const { scan } = await trackDjango(folder.files);
    folder.tree['mine/src/shop/manage.py'] = MANAGE;
    const { detection } = await updateDetection(folder.files, scan, ['mine/src/shop/manage.py']);
    assert.deepEqual(detection.projects, []);
  });

  test('says the same as a detection from scratch', async () => {
    const folder = changingFolder({
      'manage.py': MANAGE,
      'shop/settings.py': 'INSTALLED_APPS = []\n',
      'pyproject.toml': '[project',
    });
    const { scan } = await trackDjango(folder.files);
    folder.tree['pyproject.toml'] = '[project]\nname = "x"\ndependencies = ["django~=5.2"]\n';
    const followed = await updateDetection(folder.files, scan, ['pyproject.toml']);
    assert.deepEqual(followed.detection, (await trackDjango(folder.files)).detection);
  });

  test('an extra root is a project, though its name says to leave it out', async () => {
    const folder = changingFolder({ 'build/site/manage.py': MANAGE, 'build/site/shop/settings.py': '' });
    const { detection } = await trackDjango(folder.files, { extraRoots: ['./build/site/'] });
    assert.deepEqual(
      detection.projects.map(({ root, kind, manage, settingsFile }) => ({ root, kind, manage, settingsFile })),
      [
        {
          root: 'build/site',
          kind: 'project',
          manage: 'build/site/manage.py',
          settingsFile: 'build/site/shop/settings.py',
        },
      ],
    );
  });
});
