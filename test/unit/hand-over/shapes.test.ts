import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { DraftPlace, DraftRequest } from '../../../src/core/hand-over/draft-request';
import { createNodeFiles } from '../../../src/node/reading/node-files';
import { assertGolden } from '../golden-file';
import { fixedMode } from './bookshop-mode';

const SHAPES = join(__dirname, 'shapes');

interface Shape {
  /** The folder below `shapes`, whose `workspace` is the project. */
  name: string;
  request: Omit<DraftRequest, 'place'>;
  place: { path: string; lines?: [first: number, last: number] };
}

/** One project of each kind that teams have, with the place that would be handed over there. */
const ALL: Shape[] = [
  {
    name: 'tracker',
    request: { route: { kind: 'escalation', id: 'database' }, title: 'Make the list of issues fast' },
    place: { path: 'issues/api/views.py', lines: [15, 25] },
  },
  {
    name: 'tracker-migration',
    request: { route: { kind: 'escalation', id: 'database' }, title: 'Apply the severity without downtime' },
    place: { path: 'issues/migrations/0002_issue_severity.py' },
  },
  {
    name: 'intranet',
    request: { route: { kind: 'escalation', id: 'frontend' }, title: 'Show free rooms while a time is typed' },
    place: { path: 'rooms/templates/rooms/room_list.html', lines: [7, 13] },
  },
  {
    name: 'harbour',
    request: { route: { kind: 'escalation', id: 'containerization' }, title: 'Scale the worker and the web apart' },
    place: { path: 'compose.yaml', lines: [18, 26] },
  },
  {
    name: 'ledger',
    request: { route: { kind: 'escalation', id: 'security' }, title: 'Review the webhook of the bank' },
    place: { path: 'payments/views.py', lines: [26, 34] },
  },
];

suite('Hand-overs of projects of several shapes', () => {
  for (const { name, request, place } of ALL) {
    test(`${name} is as it was, with links that lead somewhere`, async () => {
      const root = join(SHAPES, name.replace(/-.*/, ''), 'workspace');
      const mode = fixedMode(createNodeFiles(root));
      const { change, problems } = await mode.tasks.draft({ ...request, place: selectedIn(root, place) });
      assertGolden(`hand-over/shapes/${name}.md`, change.text.trimEnd().split('\n'));
      assert.deepEqual(problems, []);
      const targets = [...change.text.matchAll(/\]\(([^)#]+)(?:#L\d+)?\)/g)].map(([, target = '']) => target);
      const broken = targets.filter((target) => !existsSync(join(root, posix.join(dirname(change.path), target))));
      assert.deepEqual(broken, []);
    });
  }
});

/** Lines of a file, as an editor hands them over when they are selected. */
function selectedIn(root: string, { path, lines }: Shape['place']): DraftPlace {
  if (!lines) return { path };
  const [line, endLine] = lines;
  const text = readFileSync(join(root, path), 'utf8').split('\n');
  return { path, line, endLine, selection: text.slice(line - 1, endLine).join('\n') };
}
