import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Variables of git that would have it look elsewhere, or run something.
 * @param scratch where the other repository is made that they name, and the programs
 * @param canary the program that they would have run, which tells of it below `canaries`
 */
export function hostileGitVariables(
  scratch: string,
  folder: string,
  canaries: string,
  canary: string,
): NodeJS.ProcessEnv[] {
  mkdirSync(join(scratch, 'other'));
  mkdirSync(join(scratch, 'exec'));
  for (const name of ['git', 'git-log', 'git-diff', 'git-config', 'git-ls-files', 'git-rev-parse'])
    copyFileSync(canary, join(scratch, 'exec', name));
  execFileSync('git', ['init', '--quiet'], { cwd: join(scratch, 'other') });
  writeFileSync(join(scratch, 'other/secret.py'), '');
  const config = join(scratch, 'config');
  writeFileSync(config, `[core]\n\tfsmonitor = ${canary}\n\tpager = ${canary}\n[diff]\n\texternal = ${canary}\n`);
  const settings = [
    'core.fsmonitor',
    'core.hooksPath',
    'diff.external',
    'diff.x.command',
    'diff.x.textconv',
    'filter.x.clean',
    'core.sshCommand',
    'core.pager',
  ];
  const counted = Object.fromEntries(
    settings.flatMap((name, index) => [
      [`GIT_CONFIG_KEY_${index}`, name],
      [`GIT_CONFIG_VALUE_${index}`, canary],
    ]),
  );
  return [
    { GIT_DIR: join(scratch, 'other/.git') },
    { GIT_DIR: join(scratch, 'other/.git'), GIT_WORK_TREE: join(scratch, 'other') },
    { GIT_WORK_TREE: join(scratch, 'other') },
    { GIT_COMMON_DIR: join(scratch, 'other/.git') },
    { GIT_OBJECT_DIRECTORY: join(scratch, 'other/.git/objects') },
    { GIT_INDEX_FILE: join(scratch, 'other/.git/index') },
    { GIT_CONFIG_GLOBAL: config },
    { GIT_CONFIG_SYSTEM: config },
    { GIT_CONFIG: config },
    { GIT_CONFIG_COUNT: String(settings.length), ...counted },
    { GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${canary}' 'diff.external'='${canary}'` },
    { GIT_EXTERNAL_DIFF: canary },
    { GIT_EXEC_PATH: join(scratch, 'exec') },
    { GIT_SSH: canary, GIT_SSH_COMMAND: canary, GIT_PROXY_COMMAND: canary },
    { GIT_PAGER: canary, PAGER: canary, GIT_EDITOR: canary, GIT_ASKPASS: canary },
    {
      GIT_TRACE: join(canaries, 'trace'),
      GIT_TRACE_SETUP: join(canaries, 'setup'),
      GIT_TRACE2_EVENT: join(canaries, 'trace2'),
    },
    {
      GIT_REDIRECT_STDOUT: join(canaries, 'stdout'),
      GIT_NAMESPACE: 'x',
      GIT_LITERAL_PATHSPECS: '1',
      GIT_CEILING_DIRECTORIES: dirname(folder),
    },
    { GIT_ALTERNATE_OBJECT_DIRECTORIES: join(scratch, 'other/.git/objects'), GIT_DISCOVERY_ACROSS_FILESYSTEM: '1' },
  ];
}
