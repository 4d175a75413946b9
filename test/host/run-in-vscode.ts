import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestRunFailedError, downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { connectToDesktop } from './connect-to-desktop';
import { userSettings } from './embedded/user-settings';
import { makeTemporaryFolder } from './make-temporary-folder';
import { repository } from './repository';

export interface EditorRun {
  /** The absolute path of a bundle that exports `run`. */
  tests: string;
  /** The absolute path of the folder or `.code-workspace` file to open. */
  opened: string | undefined;
  restricted: boolean;
  settings: Readonly<Record<string, unknown>>;
  env: Readonly<Record<string, string>>;
  /** The extension under test; the default is the repository's own. */
  extensionDevelopmentPath?: string;
  /** Extension packages to install beside it. */
  vsix?: readonly string[];
  /** Folders of extensions that this VS Code brings along, as some bring GitHub Copilot. */
  extensions?: readonly string[];
}

/**
 * Runs tests in a real VS Code: on Linux the embedded one, elsewhere (or with DJANGO_TEST_EDITOR=desktop) the desktop
 * one, which @vscode/test-electron downloads. That tests fail is no error here, they tell it themselves.
 */
export async function runInVscode(run: EditorRun): Promise<void> {
  const kind = process.env['DJANGO_TEST_EDITOR'] ?? (process.platform === 'linux' ? 'embedded' : 'desktop');
  try {
    await (kind === 'desktop' ? runInDesktop(run) : runInEmbedded(run));
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
  }
}

async function runInEmbedded({
  tests,
  opened,
  restricted,
  settings,
  env,
  extensionDevelopmentPath,
  vsix = [],
  extensions = [],
}: EditorRun): Promise<void> {
  await runTests({
    vscodeExecutablePath: path.join(__dirname, 'code'),
    extensionDevelopmentPath: extensionDevelopmentPath ?? repository,
    extensionTestsPath: tests,
    launchArgs: opened === undefined ? [] : [opened],
    extensionTestsEnv: {
      ...env,
      DJANGO_TEST_SETTINGS: JSON.stringify(settings),
      DJANGO_TEST_VSIX: vsix.join(path.delimiter),
      DJANGO_TEST_BUILT_IN: extensions.join(path.delimiter),
      ...(restricted ? { DJANGO_TEST_RESTRICTED: '1' } : {}),
    },
  });
}

async function runInDesktop({
  tests,
  opened,
  restricted,
  settings,
  env,
  extensionDevelopmentPath,
  extensions = [],
}: EditorRun): Promise<void> {
  if (restricted) {
    console.log('Left out: @vscode/test-electron trusts every workspace on the desktop.');
    writeFileSync(env['DJANGO_TEST_RESULTS'] ?? '', JSON.stringify({ passed: 0, failed: 0 }));
    return;
  }
  const userData = makeTemporaryFolder('django-vscode');
  mkdirSync(path.join(userData, 'User'));
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify({ ...userSettings, ...settings }));
  const desktop = await connectToDesktop();
  try {
    await runTests({
      vscodeExecutablePath: await downloadAndUnzipVSCode('stable'),
      extensionDevelopmentPath: [extensionDevelopmentPath ?? repository, ...extensions],
      extensionTestsPath: tests,
      launchArgs: [
        ...(opened === undefined ? [] : [opened]),
        `--user-data-dir=${userData}`,
        '--disable-extensions',
        ...desktop.launchArgs,
      ],
      extensionTestsEnv: { ...env, DJANGO_TEST_BROWSER: desktop.bridge.address },
    });
  } finally {
    desktop.bridge.close();
  }
}
