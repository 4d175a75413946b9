import { directoryOf, nameOf } from '../../base/path-parts';
import { REQUIREMENT_SOURCES, sourceOf } from '../requirements/requirement-sources';

/**
 * What detection does with a file, by its path alone. `known` is a file whose name is enough: a Python file tells where
 * a module lies and is read only where a manage.py or a settings module leads to it, a package.json that there is other
 * code.
 */
export type FileRole = 'manage' | 'settings' | 'server' | 'tests' | 'manifest' | 'configuration' | 'known' | 'none';

/** `manage.py`, `manage_dev.py`, `django-manage.py`, and the script without its suffix. */
const MANAGE = /^(?:.*[-_.])?manage(?:[-_.].*)?\.py$|^manage$/;
/** `settings.py`, `settings_test.py`, `local_settings.py`, `testsettings.py`. */
const SETTINGS = /^.*settings(?:[-_].*)?\.py$/;
const SERVER = /^(?:[aw]sgi)(?:[-_].*)?\.py$/;
const TESTS = /^(?:conftest|run_?tests|quicktest|load_tests)\.py$/;
/** Files that name the settings module for whoever starts the project. */
const CONFIGURATION =
  /^\.?pytest\.(?:ini|toml)$|^tox\.(?:ini|toml)$|^\.env(?:rc|\..*)?$|^.*\.env$|^(?:docker-)?compose[^/]*\.ya?ml$|^(?:.*\.)?dockerfile(?:\..*)?$|^procfile$/;
/** What an editor's container or run, a tool for developers or a host sets the environment by. */
const ENVIRONMENT =
  /(?:^|\/)(?:\.devcontainer(?:\/(?:[^/]+\/)?devcontainer)?\.json|\.vscode\/launch\.json|app\.json|fly\.toml|render\.ya?ml|\.do\/[^/]+\.ya?ml|\.?mise(?:\.local)?\.toml)$/;
/** Where a file of a telling name is something else: a command, a migration, a template. */
const ELSEWHERE = /(?:^|\/)(?:management\/commands|migrations|node_modules|static)\//;

/** What most of a tree is, and nothing of this: told first, since every file of the folder is asked about. */
const PLAIN =
  /\.(?:[cm]?[jt]sx?|vue|svelte|css|s[ac]ss|less|html?|svg|png|jpe?g|gif|webp|ico|woff2?|ttf|eot|md|mdx|rst|po|mo|map|snap|go|rs|java|kt|rb|php|cs|c|h|cc|cpp|swift|sh|sql|csv|pdf|zip|gz|pyc|pyi)$/i;
/** A Python file without one of these words in its path is `known`. */
const TELLING = /manage|settings|[aw]sgi|setup\.py$|conftest|tests\.py$|quicktest/i;

/** What GitHub runs: the one thing in its directory that names a settings module. */
const WORKFLOW = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i;

/** What a file is to detection. Symlinks are judged by their own name. */
export function roleOfFile(path: string): FileRole {
  if (path.includes('.github/')) return WORKFLOW.test(path) ? 'configuration' : 'none';
  if (PLAIN.test(path)) return 'none';
  if (setsEnvironment(path)) return 'configuration';
  if (path.endsWith('.json')) return showsOtherCode(nameOf(path)) ? 'known' : 'none';
  if (path.endsWith('.py') && !TELLING.test(path)) return 'known';
  const name = nameOf(path).toLowerCase();
  if (sourceOf(path) !== undefined) return 'manifest';
  if (CONFIGURATION.test(name) || /(?:^|\/)\.envs?\//.test(path)) return 'configuration';
  if (!name.endsWith('.py')) return name === 'manage' ? 'manage' : showsOtherCode(name) ? 'known' : 'none';
  if (ELSEWHERE.test(path)) return 'known';
  if (MANAGE.test(name)) return 'manage';
  if (TESTS.test(name)) return 'tests';
  if (SERVER.test(name) || /(?:^|\/)[aw]sgi\/__init__\.py$/.test(path)) return 'server';
  const inSettings = /(?:^|[/_-])settings(?:\/|$)/.test(directoryOf(path)) && !name.startsWith('test_');
  return SETTINGS.test(name) || inSettings ? 'settings' : 'known';
}

/** Whether a file sets the environment for an editor, for developers or at a host, beside what starts the project itself. */
export function setsEnvironment(path: string): boolean {
  return /(?:json|toml|ya?ml)$/.test(path) && ENVIRONMENT.test(path);
}

/** The glob for a watcher: every file whose change can change what detection says. */
export const WATCHED_GLOB = `**/{${[
  '*manage*.py',
  'manage',
  '*settings*.py',
  '*settings/**/*.py',
  'wsgi*.py',
  'asgi*.py',
  'asgi/__init__.py',
  'wsgi/__init__.py',
  'apps.py',
  'migrations/0001_*.py',
  'conftest.py',
  'runtests.py',
  'run_tests.py',
  '*pytest.ini',
  '*pytest.toml',
  'tox.ini',
  'tox.toml',
  '.env',
  '.env.*',
  '.envrc',
  '.envs/**',
  '*.env',
  '*compose*.yml',
  '*compose*.yaml',
  '*Dockerfile*',
  'Procfile',
  '.devcontainer.json',
  '.devcontainer/**/devcontainer.json',
  '.vscode/launch.json',
  'app.json',
  'fly.toml',
  'render.yml',
  'render.yaml',
  '.do/*.yml',
  '.do/*.yaml',
  'mise.toml',
  '.mise.toml',
  'mise.local.toml',
  '.mise.local.toml',
  '.github/workflows/*.yml',
  '.github/workflows/*.yaml',
  ...REQUIREMENT_SOURCES.flatMap(({ globs }) => globs),
].join(',')}}`;

/** Files that show a folder to hold something of its own beside its example projects. */
const OTHER_CODE =
  /^(?:setup\.py|package\.json|cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|gemfile|composer\.json|mix\.exs|.*\.csproj)$/i;

/** Whether a file of this name shows that: for the walk to keep it. */
export function showsOtherCode(name: string): boolean {
  return OTHER_CODE.test(name);
}
