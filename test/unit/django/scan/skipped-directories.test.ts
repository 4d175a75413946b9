import assert from 'node:assert/strict';
import {
  isOnlyListed,
  isSkippedDirectory,
  isUnlistedDirectory,
} from '../../../../src/core/django/scan/skipped-directories';

const INSTALLED = [
  ...['node_modules', 'bower_components', 'jspm_packages', 'site-packages', 'dist-packages', '__pycache__'],
  ...['__pypackages__', 'venv', 'build', 'dist', '_build', 'htmlcov', 'wheelhouse', 'Build'],
  ...['a.egg-info', 'a.dist-info', 'a.egg', '.git', '.venv'],
];
const LISTED = [
  ...['.buildkite', '.ci', '.circleci', '.claude', '.deploy', '.drone', '.ebextensions', '.elasticbeanstalk'],
  ...['.gitlab', '.helm', '.infra', '.k8s', '.kamal', '.platform', '.ruru', '.semgrep', '.storybook'],
  '.woodpecker',
];
const WALKED = ['.devcontainer', '.docker', '.envs', '.env.d', '.github', 'shop', 'builds'];

suite('Directories that are left out', () => {
  test('hold nothing for detection, and some of them much for the list', () => {
    const all = [...INSTALLED, ...LISTED, ...WALKED];
    assert.deepEqual(all.filter(isSkippedDirectory), [...INSTALLED, ...LISTED]);
    assert.deepEqual(
      all.filter((name) => isUnlistedDirectory(name, name)),
      INSTALLED,
    );
  });

  test('of .ruru the modes alone are listed', () => {
    const paths = ['.ruru', '.ruru/tasks', '.ruru/modes', '.ruru/modes/db', 'a/.ruru/docs'];
    assert.deepEqual(
      paths.filter((path) => isUnlistedDirectory(path, path.slice(path.lastIndexOf('/') + 1))),
      ['.ruru/tasks', 'a/.ruru/docs'],
    );
  });

  test('files in them are listed only, wherever they lie', () => {
    const paths = ['.gitlab/a.yml', 'shop/.gitlab/a.yml', '.docker/a', 'a/.docker/b', 'github/a.yml', 'a.py'];
    assert.deepEqual(paths.filter(isOnlyListed), ['.gitlab/a.yml', 'shop/.gitlab/a.yml']);
  });
});
