import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { bookshopMode, selected } from './bookshop-mode';

const GOLDEN = join(__dirname, 'golden');
const GIT = { branch: 'sales-report', commit: '385f7b4a1c0e5d2b9f8e7d6c5b4a39281706f5e4' };

const REQUESTS: DraftRequest[] = [
  {
    route: { kind: 'escalation', id: 'frontend' },
    title: 'Show the reviews of a book in the kiosk',
    goal: 'Readers see rating and reviews without leaving the list.',
    role: 'react-specialist',
    assignedTo: '👥 Team:bookshop/frontend',
    place: selected('catalog/viewsets.py', 12, 32),
  },
  {
    route: { kind: 'escalation', id: 'database' },
    title: 'Make the sales report fast',
    place: selected('orders/migrations/0003_book_sales.py', 4, 14),
    diagnostics: [{ message: 'Possible SQL injection vector', source: 'bandit', line: 4 }],
  },
  {
    route: { kind: 'escalation', id: 'infrastructure' },
    title: 'Serve uploads from object storage',
    place: selected('bookshop/settings/production.py', 36, 41),
  },
  {
    route: { kind: 'escalation', id: 'containerization' },
    title: 'Build the kiosk into the image',
    place: { path: 'Dockerfile' },
  },
  {
    route: { kind: 'escalation', id: 'api' },
    title: 'Stream the sales of the day',
    place: { path: 'orders/viewsets.py', line: 41 },
  },
  {
    route: { kind: 'escalation', id: 'design' },
    title: 'Redesign the list of books for phones',
    place: { path: 'catalog/templates/catalog/book_list.html', line: 8 },
  },
  {
    route: { kind: 'escalation', id: 'security' },
    title: 'Review the settings before the launch',
    place: selected('bookshop/settings/production.py', 48, 51),
  },
  {
    route: { kind: 'collaboration', id: 'testing' },
    title: 'Test buying a book from search to confirmation',
    place: { path: 'orders/views.py', line: 30 },
  },
  {
    route: { kind: 'collaboration', id: 'database' },
    title: 'Agree on the indexes of orders',
    place: { path: 'orders/models.py', line: 22 },
  },
];

suite('Hand-overs of the bookshop', () => {
  const mode = bookshopMode();

  for (const request of REQUESTS) {
    const { kind, id } = request.route;
    test(`${kind}-${id} is as it was`, async () => {
      const { change, problems } = await mode.tasks.draft({ git: GIT, ...request });
      const file = join(GOLDEN, `${kind}-${id}.md`);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, change.text);
      assert.equal(change.text, existsSync(file) ? readFileSync(file, 'utf8') : '');
      assert.deepEqual(problems, []);
    });

    test(`${kind}-${id} has no secret, no empty part and no broken link`, async () => {
      const { change } = await mode.tasks.draft(request);
      assert.doesNotMatch(change.text, /for-local-development-only|undefined|\[object/);
      // A template that is quoted has braces of its own.
      assert.doesNotMatch(change.text.replaceAll(/^(`{3,})[^\n]*\n[^]*?^\1$/gm, ''), /\{\{/);
      assert.deepEqual(change.text.match(/^#+ .*\n\s*^#+ .*$/gm)?.filter((pair) => sameLevel(pair)) ?? [], []);
      const links = [...change.text.matchAll(/\]\(([^)#]+)(?:#L(\d+))?\)/g)];
      assert.ok(links.length > 5);
      assert.deepEqual(
        links.filter(([, target = '', line]) => isBroken(dirname(change.path), target, line)).map(([link]) => link),
        [],
      );
    });
  }
});

function sameLevel(pair: string): boolean {
  const [first = '', second = ''] = pair.split(/\n\s*/);
  return first.indexOf(' ') >= second.indexOf(' ');
}

function isBroken(directory: string, target: string, line: string | undefined): boolean {
  const path = resolve('examples/bookshop', posix.join(directory, decodeURI(target)));
  if (!existsSync(path)) return true;
  return line !== undefined && readFileSync(path, 'utf8').split('\n').length < Number(line);
}
