import assert from 'node:assert/strict';
import type { FileFacts } from '../../../../src/core/django/scan/file-facts';
import { readFileFacts } from '../../../../src/core/django/scan/file-facts';
import { roleOfFile } from '../../../../src/core/django/scan/file-roles';
import { filesToFollow, includedBy } from '../../../../src/core/django/scan/files-to-follow';
import { MANAGE, SETTINGS } from '../outline';

const STARTS = 'from django.core.management import execute_from_command_line\nexecute_from_command_line()\n';

/** What is followed where some files were read, and of others the names are known, sorted. */
async function followed(
  read: Readonly<Record<string, string>>,
  known: readonly string[],
  links: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const facts = new Map<string, FileFacts>();
  for (const [path, text] of Object.entries(read)) facts.set(path, await readFileFacts(path, text));
  const paths = [...Object.keys(read), ...known, ...Object.keys(links)];
  const files = new Map(paths.map((path) => [path, roleOfFile(path)]));
  const rest = { environments: [], problems: [], seen: 0, listing: [] };
  return [...new Set(filesToFollow({ files, links: new Map(Object.entries(links)), facts, ...rest }))].sort();
}

suite('filesToFollow', () => {
  test('goes to what a link of a file points to, where that is a file without a role', async () => {
    const links = { 'a/manage.py': 'a/run.py', 'b/manage.py': 'b/gone.py', 'c/manage.py': 'c/settings.py' };
    assert.deepEqual(await followed({}, ['a/run.py', 'c/settings.py', 'deep/er/x.py'], links), ['a/run.py']);
  });

  test('goes to the settings that a file names, from its own directory and from that of each manage.py below', async () => {
    const known = ['a/b/c/live.py', 'a/b/c/web/live.py', 'a/b/c/other/live.py', 'a/b/c/web/core/dev.py'];
    const named = { 'a/b/c/.env': 'DJANGO_SETTINGS_MODULE=live\n' };
    assert.deepEqual(await followed({ ...named, 'a/b/c/web/manage.py': MANAGE('core.dev') }, known), [
      ...['a/b/c/live.py', 'a/b/c/web/core/dev.py', 'a/b/c/web/live.py'],
    ]);
    assert.deepEqual(await followed({ ...named, 'a/b/c/web/wsgi.py': STARTS }, known), ['a/b/c/live.py']);
    assert.deepEqual(await followed({ ...named, 'a/b/manage.py': MANAGE('core.dev') }, known), ['a/b/c/live.py']);
  });

  test('goes to what a manage.py imports that names no settings, and to what starts Django for one', async () => {
    const known = ['web/start.py', 'web/kit/__init__.py', 'web/kit/cli.py', 'web/kit/views.py'];
    const imports = 'from start import main\nmain()\n';
    assert.deepEqual(await followed({ 'web/manage.py': `${imports}${STARTS}` }, known), ['web/start.py']);
    assert.deepEqual(await followed({ 'web/manage.py': `${imports}${MANAGE('a.b')}` }, known), []);
    assert.deepEqual(await followed({ 'web/manage.py': imports }, known), [
      'web/kit/__init__.py',
      'web/kit/cli.py',
      'web/start.py',
    ]);
    assert.deepEqual(await followed({ 'web/manage.py': `${imports}from flask import Flask\n` }, known), [
      'web/start.py',
    ]);
  });

  test('goes to the scripts beside settings without a manage.py, unless they are many', async () => {
    const scripts = (count: number): string[] => Array.from({ length: count }, (_, index) => `a/b/c/s${index}.py`);
    const settings = { 'a/b/c/shop/settings.py': SETTINGS };
    assert.deepEqual(
      await followed(settings, [...scripts(25), 'a/b/c/notes.txt', 'a/b/d/other.py']),
      scripts(25).sort(),
    );
    assert.deepEqual(await followed(settings, scripts(26)), []);
    assert.deepEqual(await followed(settings, ['a/b/c/manage.py', ...scripts(1)]), []);
    assert.deepEqual(await followed(settings, ['a/b/c/shop/manage.py', ...scripts(1)]), []);
    assert.deepEqual(await followed({ 'a/b/c/shop/settings/base.py': SETTINGS }, scripts(1)), scripts(1));
    assert.deepEqual(await followed({ 'a/b/c/shop/settings.py': 'DEBUG = 1\n' }, scripts(1)), []);
    assert.deepEqual(await followed({ 'a/b/c/shop/models.py': SETTINGS }, scripts(1)), []);
  });

  test('goes to what the scripts of a package start', async () => {
    const scripts =
      '[project]\nname = "a"\n[project.scripts]\nshop = "shop.command:main"\ngone = "gone.command:main"\n';
    const known = ['web/shop/command.py', 'web/shop/other.py', 'shop/command.py'];
    assert.deepEqual(await followed({ 'web/pyproject.toml': scripts }, known), ['web/shop/command.py']);
  });

  test('goes to the requirements that others include, and never to an address', async () => {
    const text = '-r base.txt\n-c ../limits.txt\n-r https://example.org/r.txt\n-r ../../out.txt\n';
    const facts = await readFileFacts('requirements/dev.txt', text);
    assert.deepEqual(includedBy('requirements/dev.txt', facts), ['requirements/base.txt', 'limits.txt']);
    assert.deepEqual(await followed({ 'requirements/dev.txt': text }, []), ['limits.txt', 'requirements/base.txt']);
  });
});
