import { today } from './task-files';

/** A report as it stands on the clipboard. */
export function reportOn(file: string, head: string, result: string, acceptance: readonly string[] = []): string {
  const id = file.replace(/^.*\/|\.md$/g, '');
  return [
    `**${head}** to roo-commander, ${today()}`,
    `- Task: ${id} (Count sales per publisher in one query)\n- Task log: ${file}`,
    `**${head.startsWith('Progress') ? 'Progress' : 'Result'}:** ${result}`,
    ...(acceptance.length > 0 ? ['**Acceptance:**', acceptance.map((line) => `- ${line}`).join('\n')] : []),
  ].join('\n\n');
}

/** A report as an item of the list in the task's own log, which has its date and need not name the task. */
export function entryOf(report: string): string {
  const [head = '', , ...parts] = report.split('\n\n');
  return [
    `- ${today()}: ${head.replace(`, ${today()}`, '')}`,
    '',
    ...parts
      .join('\n\n')
      .split('\n')
      .map((line) => line && `  ${line}`),
    '',
  ].join('\n');
}

/**
 * How the criteria of a task log come out where all are ticked: what names a model is shown where that model is.
 * @param log the text of the task log
 * @param read the text of a file of the folder
 */
export function acceptanceOf(log: string, read: (path: string) => string): string[] {
  const [, section = ''] = log.split('## Acceptance Criteria ✅\n\n');
  const items = section.slice(0, section.indexOf('\n\n')).split('\n');
  return items.map((item) => {
    const [claim = '', proofs] = item.replace('- [ ] ', '').split(' – shown by ');
    if (proofs === undefined) return `claimed: ${claim}`;
    const shown = proofs.split(', ').map((proof) => {
      const [, app = '', name = ''] = /`model:(\w+)\.(\w+)`/.exec(proof) ?? [];
      const path = `${app}/models.py`;
      const line = read(path)
        .split('\n')
        .findIndex((one) => one.startsWith(`class ${name}(`));
      return `model:${app}.${name}: ${path}:${line + 1}`;
    });
    return `shown: ${claim} – ${shown.join('; ')}`;
  });
}
