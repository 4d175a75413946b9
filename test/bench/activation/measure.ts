import { writeFileSync } from 'node:fs';
import { commands, extensions, workspace } from 'vscode';
import { waitFor } from '../../editor/harness/wait-for';
import type { ActivationTimes } from './activation-times';

const HEADING = '## Extension Activation Stats';

/** Longer than VS Code is busy with its own start. */
const IDLE_MS = 4000;

/** Runs in the extension host: waits until VS Code is idle, activates what is not active yet, and writes down what VS Code measured. */
export async function run(): Promise<void> {
  const { DJANGO_BENCH_EXTENSIONS: names = '', DJANGO_TEST_RESULTS: results = '' } = process.env;
  const ids = names.split(',');
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  for (const id of ids) await extensions.getExtension(id)?.activate();
  await commands.executeCommand('perfview.show');
  const report = await waitFor('the report', () => {
    const text = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    return text.includes(HEADING) && text;
  });
  const rows = new Map(rowsOf(report));
  writeFileSync(results, JSON.stringify(Object.fromEntries(ids.map((id) => [id, rows.get(id)]))));
}

/** The rows of the table "Extension | Eager | Load Code | Call Activate | Finish Activate | Event | By". */
function rowsOf(report: string): [string, ActivationTimes][] {
  const section = report.split(HEADING)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, id = '', , load, call, finish, event = '']) => [
      id,
      { load: Number(load), call: Number(call), finish: Number(finish), event },
    ]);
}
