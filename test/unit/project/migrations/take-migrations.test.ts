import assert from 'node:assert/strict';
import type { DjangoProject } from '../../../../src/core/django/detection';
import { migrationPlaces, openMigrationFiles } from '../../../../src/core/project/migrations/take-migrations';
import { memoryFiles } from '../../memory-files';

const PROJECT: DjangoProject = {
  root: '',
  manage: 'manage.py',
  settingsModule: null,
  settingsFile: null,
  kind: 'project',
  evidence: [],
  django: null,
};

suite('migrationPlaces', () => {
  for (const [what, project, settings, userModel] of [
    ['not known without a project', undefined, '', null],
    ['not known where no settings are found', PROJECT, '', null],
    ['Django’s own where the settings name none', { ...PROJECT, settingsFile: 'settings.py' }, 'A = 1\n', 'auth.User'],
    [
      'the one that the settings name',
      { ...PROJECT, settingsFile: 'settings.py' },
      'AUTH_USER_MODEL = "people.Person"\n',
      'people.Person',
    ],
  ] as const)
    test(`the model of users is ${what}`, async () => {
      const files = memoryFiles({ 'manage.py': '', ...(settings !== '' && { 'settings.py': settings }) });
      const listing = settings === '' ? ['manage.py'] : ['manage.py', 'settings.py'];
      const read = openMigrationFiles(files);
      const places = await migrationPlaces({ files, listing, read, ...(project && { project }) });
      assert.equal(places.userModel, userModel);
    });
});
