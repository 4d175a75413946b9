import { UserError } from '../../../core/base/errors';
import { type Finding, isGlob, matchGlob, type TaskBoard, useSlashes } from '../../../core';
import { version } from '../../../../package.json';
import type { Command } from '../../command';
import { FINDING_FORMATS, findingsAsSarif, formatAnnotations } from '../../format/format-findings';
import { FOLDER_HELP, openTasks, TASK_OPTIONS } from '../../open-tasks';
import { lintMerging } from '../../lint-merging';
import { textOption, wordOption } from '../../read-option';
import { printJson, type Line } from '../../../node/terminal/output';

/** `tasks lint [TASK|GLOB…] [--json]` */
export const lint: Command = {
  usage: 'tasks lint [TASK|GLOB…] [--output-format FORMAT] [--json] [--folder PATH]',
  help: [
    'TASK                    ids, or paths of task logs; all of them if left out',
    'GLOB                    those whose paths it matches, relative to the folder: ".ruru/tasks/FEATURE_*/**"',
    `--output-format FORMAT  ${FINDING_FORMATS.join(', ')}; text if left out`,
    '--json                  print {files, errors, warnings, findings: [{path, line, rule, severity, message}]}',
    FOLDER_HELP,
    '',
    'Without TASK it tells, too, where the program that git merges task logs with is gone; `tasks setup-merge` mends that.',
    'Ends with 1 where there are errors, with 0 where there are none, or warnings alone, and with 2 where there are no task logs.',
  ],
  examples: ['tasks lint', 'tasks lint .ruru/tasks/TASK-DB-20261109-091500.md --output-format github'],
  options: { ...TASK_OPTIONS, 'output-format': { type: 'string' } },
  maxArguments: 10_000,

  async run(values, references) {
    const format = wordOption(values, 'output-format', FINDING_FORMATS) ?? 'text';
    const { mode, board, pathOf } = await openTasks(values);
    if (board.tasks.length === 0 && board.problems.length === 0)
      throw new UserError('There are no task logs here.', 'Name the folder that has them with --folder PATH.');
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
    if (format === 'github') return { output: formatAnnotations(findings), code };
    if (format === 'sarif') return { output: printJson(findingsAsSarif(findings, version)), code };
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
