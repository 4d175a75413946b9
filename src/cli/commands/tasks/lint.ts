import { UserError } from '../../../core/base/errors';
import { type Finding, isGlob, matchGlob, type TaskBoard, useSlashes } from '../../../core';
import type { Command } from '../../command';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { lintMerging } from '../../lint-merging';
import { textOption } from '../../read-option';
import { printJson, type Line } from '../../../node/terminal/output';

/** `tasks lint [TASK|GLOB…] [--json]` */
export const lint: Command = {
  usage: 'tasks lint [TASK|GLOB…] [--json] [--folder PATH]',
  help: [
    'TASK    ids, or paths of task logs; all of them if left out',
    'GLOB    those whose paths it matches, relative to the folder: ".ruru/tasks/FEATURE_*/**"',
    '--json  print {files, errors, warnings, findings: [{path, line, rule, severity, message}]}',
    FOLDER_HELP,
    '',
    'Without TASK it tells, too, where the program that git merges task logs with is gone; `tasks setup-merge` mends that.',
    'Ends with 1 where there are errors, with 0 where there are none, or warnings alone.',
  ],
  examples: ['tasks lint', 'tasks lint .ruru/tasks/TASK-DB-20261109-091500.md --json'],
  options: TASK_OPTIONS,
  maxArguments: 10_000,

  async run(values, references) {
    const { mode, board, pathOf } = await openTasks(values);
    const paths =
      references.length === 0
        ? board.tasks.map(({ path }) => path)
        : [...new Set((await Promise.all(references.map((one) => pathsOf(board, one, pathOf)))).flat())];
    const others =
      references.length === 0
        ? [...elsewhere(board), ...(await lintMerging(textOption(values, 'folder') ?? '.', mode.tasks.folders()))]
        : [];
    const findings = [...others, ...(await mode.tasks.lint(paths, 'line'))];
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const warnings = findings.length - errors;
    const code = errors > 0 ? 1 : 0;
    if (values['json'] === true)
      return { output: printJson({ files: paths.length, errors, warnings, findings }), code };
    const rows = findings.map(({ path, line, rule, severity, message }): Line => {
      const place = { text: `${path}:${line}`, style: 'bold' } as const;
      return [
        place,
        '  ',
        { text: severity, style: severity === 'error' ? 'red' : 'yellow' },
        `  ${message}  `,
        { text: rule, style: 'dim' },
      ];
    });
    return {
      output: [...rows, `${count(paths.length, 'task log')}, ${count(errors, 'error')}, ${count(warnings, 'warning')}`],
      code,
    };
  },
};

/** The task logs that a reference or a glob names. @throws UserError where it names none */
async function pathsOf(
  { tasks }: TaskBoard,
  reference: string,
  pathOf: (reference: string) => Promise<string>,
): Promise<string[]> {
  if (!isGlob(reference) || tasks.some(({ id, path }) => id === reference || path === reference))
    return [await pathOf(reference)];
  const found = tasks.map(({ path }) => path).filter(matchGlob(useSlashes(reference)));
  if (found.length > 0) return found;
  throw new UserError(
    `${reference} matches no task log.`,
    'Write it relative to the folder, such as ".ruru/tasks/**".',
  );
}

/** What is wrong with no task log, but with the folders that they are in. */
function elsewhere({ tasks, problems }: TaskBoard): Finding[] {
  const paths = new Set(tasks.map(({ path }) => path));
  return problems
    .filter(({ path }) => !paths.has(path))
    .map((problem) => ({ ...problem, rule: 'unreadable', severity: 'error' }));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
