import type { NewFile } from '../base/change';
import { nameSuffix } from '../base/name-suffix';
import type { Chance } from '../base/ports';
import { strangeWindowsName } from '../base/names/windows-name';
import { finishText } from '../tasks/change/finish-text';
import { redactText } from '../redact/redact-text';
import { formatDate, formatTime } from '../tasks/log/format-date';
import type { ReportKind } from './compose-report';
import { tomlString } from '../tasks/front-matter/toml-string';
import { oneLine } from '../base/lines';

/** Where every report is kept, relative to the workspace folder. */
export const REPORTS_FOLDER = '.ruru/reports';

/** What a kept report says about itself in its front matter. */
export interface ReportHeader {
  taskId: string;
  /** The task log's path. */
  taskLog: string;
  kind: ReportKind;
  /** Who gets it; `''` for nobody by name. */
  coordinator: string;
  /** The path of the coordinator's own task log; absent where the coordinator has none. */
  coordinatorLog?: string;
}

/**
 * The file that keeps a report: TOML front matter and the report below it.
 * @param report Markdown
 * @param now in local time it gives the name and the date
 * @param attempt 0 at first, one more each time a file of that name was there already
 * @param chance tells it from another of the same second
 */
export function reportFile(header: ReportHeader, report: string, now: Date, attempt: number, chance?: Chance): NewFile {
  const date = formatDate(now);
  const time = formatTime(now);
  const lines = [
    `task = ${valueOf(header.taskId)}`,
    `task_log = ${valueOf(header.taskLog)}`,
    `kind = ${tomlString(header.kind)}`,
    ...(header.coordinator === '' ? [] : [`coordinator = ${valueOf(header.coordinator)}`]),
    ...(header.coordinatorLog === undefined ? [] : [`coordinator_log = ${valueOf(header.coordinatorLog)}`]),
    `reported = ${date}T${time.replaceAll(/(\d\d)(?=\d)/g, '$1:')}`,
  ];
  const stamp = `${date.replaceAll('-', '')}-${time}`;
  const name = `${fileNameOf(header.taskId)}-${stamp}-${header.kind}${nameSuffix(attempt, chance)}.md`;
  return {
    kind: 'create',
    path: `${REPORTS_FOLDER}/${name}`,
    text: `+++\n${lines.join('\n')}\n+++\n\n${report.trim()}\n`,
  };
}

function valueOf(text: string): string {
  return tomlString(finishText(oneLine(text)));
}

/**
 * What the name of a kept report tells.
 * @param path relative to the workspace folder
 * @returns undefined for a file that is no report
 */
export function readReportName(path: string): { task: string; kind: ReportKind } | undefined {
  if (!path.startsWith(`${REPORTS_FOLDER}/`)) return undefined;
  const name = path.slice(REPORTS_FOLDER.length + 1);
  const [, task, kind] = /^(.+)-\d{8}-\d{6}-(completion|progress)(?:-\d{1,4})?\.md$/.exec(name) ?? [];
  return task === undefined ? undefined : { task, kind: kind === 'completion' ? 'completion' : 'progress' };
}

/** Longer names are refused by some file systems once the rest stands behind them. */
const MAX_NAME = 100;

/**
 * A task's id as a part of a file's name. One that cannot stand there as it is, or holds a secret, gets a checksum, so that two ids never
 * share a name.
 */
export function fileNameOf(taskId: string): string {
  const shown = redactText(taskId);
  // With what stands behind it: `con.` begins a device of Windows, `con-` does not.
  const isDevice = strangeWindowsName(`${taskId}-`) !== undefined;
  const isPlain = shown === taskId && taskId.length <= MAX_NAME && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(taskId);
  if (isPlain && !isDevice) return taskId;
  const plain = shown
    .slice(0, MAX_NAME)
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[-._]+|(?<![-._])[-._]+$/g, '');
  const begin = strangeWindowsName(`${plain}-`) === undefined ? plain : `task-${plain}`;
  return `${begin === '' ? 'task' : begin}-${checksum(taskId)}`;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
