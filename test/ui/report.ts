import { today } from './task-files';

/** A report as it stands on the clipboard. */
export function reportOn(file: string, head: string, result: string): string {
  const id = file.replace(/^.*\/|\.md$/g, '');
  return [
    `**${head}** to roo-commander, ${today()}`,
    `- Task: ${id} (Count sales per publisher in one query)\n- Task log: ${file}`,
    `**Result:** ${result}`,
  ].join('\n\n');
}

/** A report as an item of the log section's list. */
export function entryOf(report: string): string {
  const [first = '', ...rest] = report.split('\n');
  return [`- ${today()}: ${first}`, ...rest.map((line) => line && `  ${line}`), ''].join('\n');
}

