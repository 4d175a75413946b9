import assert from 'node:assert/strict';
import { detectDjango } from '../../../../src/core/django/detect-django';
import { memoryFiles } from '../../memory-files';
import { SETTINGS } from '../outline';

/** What settings in a folder with that manifest are. */
async function kindBeside(pyproject: string): Promise<string | undefined> {
  const { projects } = await detectDjango(memoryFiles({ 'pyproject.toml': pyproject, 'shop/settings.py': SETTINGS }));
  return projects[0]?.kind;
}

const NAMED = '[project]\nname = "shop"\n';
const EXTRA = '[project.optional-dependencies]\n';

suite('isPackageWithoutDjango', () => {
  const rows: readonly [pyproject: string, kind: string][] = [
    [`${NAMED}${EXTRA}dj = ["django"]\n`, 'tests'],
    [`${NAMED}${EXTRA}dj = ["django", "django-filter"]\n`, 'tests'],
    [`${NAMED}${EXTRA}dj = ["django-filter"]\n`, 'project'],
    [`${NAMED}dependencies = ["django"]\n`, 'project'],
    [`${NAMED}dependencies = ["django-filter"]\n${EXTRA}dj = ["django"]\n`, 'project'],
    [`${NAMED}dependencies = ["django"]\n${EXTRA}dj = ["django"]\n`, 'project'],
    [`${NAMED}dependencies = ["requests"]\n${EXTRA}dj = ["django"]\n`, 'tests'],
    [`[dependency-groups]\ndev = ["django"]\n`, 'project'],
    [`${NAMED}[dependency-groups]\ndev = ["django"]\n`, 'tests'],
    [NAMED, 'project'],
  ];
  for (const [pyproject, kind] of rows)
    test(pyproject.replaceAll('\n', ' '), async () => assert.equal(await kindBeside(pyproject), kind));
});
