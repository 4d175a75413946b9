import { folderOf } from '../folder-of';
import { UserError } from '../../core/base/errors';
import type { BranchMigrations, ProjectMigrations } from '../../core';
import { openNodeMode } from '../../node/open-node-mode';
import { branchMigrations, targetBranch } from '../../node/programs/branch-migrations';
import { printJson } from '../../node/terminal/output';
import type { Command } from '../command';
import { didYouMean } from '../did-you-mean';
import { formatMigrations } from '../format/format-migrations';
import { openFolder } from '../open-folder';
import { textOption, wordOption } from '../read-option';
import { withProgress } from '../with-progress';

/** From which level on `--fail-on` ends with 1. */
const FAILING = ['careful', 'dangerous'] as const;

/** `migrations [APP…] [--json] [--fail-on LEVEL] [--against BRANCH]` */
export const migrations: Command = {
  usage: 'migrations [APP…] [--json] [--fail-on LEVEL] [--against BRANCH] [--folder PATH]',
  help: [
    'APP               labels of apps; all of them if left out',
    '--json            print {projects: [{root, engines, known, note, apps, problems}], against}, every operation of every migration',
    '--fail-on LEVEL   end with 1 where an operation is careful or dangerous, or dangerous: careful, dangerous',
    "--against BRANCH  the branch this one will be merged into; the remote's default branch if left out",
    '--folder PATH     the workspace folder; if left out the one around the working directory',
    '',
    'Says what each operation means for those who use the database while it runs. Nothing is run: no Python, no database.',
  ],
  examples: ['migrations', 'migrations catalog orders --fail-on dangerous', 'migrations --against origin/main --json'],
  options: {
    json: { type: 'boolean' },
    'fail-on': { type: 'string' },
    against: { type: 'string' },
    folder: { type: 'string' },
  },
  maxArguments: 1_000,

  async run(values, apps) {
    const failing = wordOption(values, 'fail-on', FAILING);
    const folder = folderOf(values['folder']);
    const opened = await openFolder(folder);
    const against = await readBranch(folder, textOption(values, 'against'));
    const { projects, problems } = await withProgress('Reading the migrations', async ({ counting }) => {
      const { django } = (await openNodeMode(folder, counting(opened))).mode;
      const found = await django.detect();
      const read: ProjectMigrations[] = [];
      for (const { root, manage } of found.projects)
        read.push(await django.migrations(root, { manage, ...(against && { against }) }));
      return { projects: read, problems: found.problems };
    });
    const chosen = chooseApps(projects, apps);
    const levels = chosen.flatMap((project) => project.apps.flatMap((app) => app.migrations.map(({ level }) => level)));
    const code = levels.some((level) => level === failing || (failing && level === 'dangerous')) ? 1 : 0;
    const output =
      values['json'] === true
        ? printJson({ projects: chosen, against: against?.branch ?? null, problems })
        : formatMigrations(chosen);
    return { output, code };
  },
};

/** @throws UserError where the branch that the user names is none */
async function readBranch(folder: string, named: string | undefined): Promise<BranchMigrations | undefined> {
  if (named === undefined) return targetBranch(folder)();
  const found = await branchMigrations(folder, named);
  if (found === undefined)
    throw new UserError(
      `Git knows no branch ${JSON.stringify(named)} that this one has parted from.`,
      'Name one that is here, such as origin/main.',
    );
  return found;
}

/** @throws UserError where no project has an app of that label */
function chooseApps(projects: readonly ProjectMigrations[], wanted: readonly string[]): ProjectMigrations[] {
  if (wanted.length === 0) return [...projects];
  const labels = [...new Set(projects.flatMap(({ apps }) => apps.map(({ app }) => app)))];
  const unknown = wanted.find((label) => !labels.includes(label));
  if (unknown !== undefined)
    throw new UserError(
      `There is no app ${JSON.stringify(unknown)} with migrations.`,
      `${didYouMean(unknown, labels)}${labels.length === 0 ? 'There are no migrations here.' : `Name one of ${labels.join(', ')}.`}`,
    );
  return projects.map((project) => ({ ...project, apps: project.apps.filter(({ app }) => wanted.includes(app)) }));
}
