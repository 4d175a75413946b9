import { today } from './task-files';

/** A report as it stands on the clipboard. */
export function reportOn(file: string, head: string, result: string): string {
  const id = file.replace(/^.*\/|\.md$/g, '');
  return [
    `**${head}** to roo-commander, ${today()}`,
    `- Task: ${id} (Count sales per publisher in one query)\n- Task log: ${file}`,
    `**${head.startsWith('Progress') ? 'Progress' : 'Result'}:** ${result}`,
  ].join('\n\n');
}

/** A report as an item of the list in the task's own log, which has its date and need not name the task. */
export function entryOf(report: string): string {
  const [head = '', , body = ''] = report.split('\n\n');
  return [
    `- ${today()}: ${head.replace(`, ${today()}`, '')}`,
    '',
    ...body.split('\n').map((line) => line && `  ${line}`),
    '',
  ].join('\n');
}
