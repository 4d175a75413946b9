import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fastGlob from 'fast-glob';
import { makeTemporaryFolder } from './make-temporary-folder';
import { repository } from './repository';

/** What a `suite.json` beside the tests of an editor suite can say. */
interface SuiteDeclaration {
  /** What to open, relative to the repository; null for an empty window. The default is `workspace` beside this file. */
  workspace?: string | null;
  /** Whether the workspace is not trusted. */
  restricted?: boolean;
  /** User settings. */
  settings?: Record<string, unknown>;
  /** Extensions that this VS Code brings along: folders beside this file. */
  extensions?: string[];
  /** About how long it takes, of one that takes more than half a minute. */
  seconds?: number;
}

/** One folder below test/editor: tests that share one window. */
export interface EditorSuite extends SuiteDeclaration {
  name: string;
  /** The absolute paths of its `*.test.ts`. */
  files: string[];
  /** Those of its `*.after-reload.test.ts`, which run once the window was reloaded. */
  filesAfterReload: string[];
  /** Absolute paths. */
  extensions: string[];
}

const suitesFolder = path.join(repository, 'test/editor');

/** The editor suites that have tests, sorted by name. */
export function editorSuites(): EditorSuite[] {
  return readdirSync(suitesFolder)
    .sort()
    .map((name) => ({ ...declaration(name), name }))
    .map((suite) => ({
      ...suite,
      extensions: (suite.extensions ?? []).map((folder) => path.join(suitesFolder, suite.name, folder)),
    }))
    .map((suite) => ({
      ...suite,
      files: testsOf(suite.name, ['*.after-reload.test.ts']),
      filesAfterReload: testsOf(suite.name, [], '*.after-reload.test.ts'),
    }))
    .filter((suite) => suite.files.length > 0);
}

function testsOf(name: string, ignore: readonly string[], pattern = '*.test.ts'): string[] {
  return fastGlob.sync(pattern, { cwd: path.join(suitesFolder, name), absolute: true, ignore: [...ignore] }).sort();
}

function declaration(name: string): SuiteDeclaration {
  const file = path.join(suitesFolder, name, 'suite.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SuiteDeclaration) : {};
}

/**
 * Copies the suite's workspace to a place of its own, so that tests can write.
 * @returns the absolute path of what to open: the folder, or the `.code-workspace` file in it
 */
export function copyWorkspace(suite: EditorSuite): string | undefined {
  if (suite.workspace === null) return undefined;
  const source =
    suite.workspace === undefined
      ? path.join(suitesFolder, suite.name, 'workspace')
      : path.join(repository, suite.workspace);
  const name = path.basename(suite.workspace ?? suite.name);
  const copy = path.join(makeTemporaryFolder('django-suite'), name);
  cpSync(source, copy, { recursive: true, verbatimSymlinks: true });
  const file = readdirSync(copy).find((entry) => entry.endsWith('.code-workspace'));
  return file === undefined ? copy : path.join(copy, file);
}
