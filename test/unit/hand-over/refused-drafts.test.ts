import assert from 'node:assert/strict';
import type { ModeSettings } from '../../../src/core';
import { isUserError } from '../../../src/core/base/errors';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { DATABASE, modeOf, SHOP } from './shop-mode';

suite('draftTask, of what cannot be', () => {
  const refused: [what: string, request: DraftRequest, settings: Partial<ModeSettings>, message: string][] = [
    [
      'a folder above',
      DATABASE,
      { tasksFolder: '../..' },
      'Task logs cannot be written to "../..": it is not a folder inside the workspace folder.',
    ],
    [
      'an absolute folder',
      DATABASE,
      { tasksFolder: '/tmp/tasks' },
      'Task logs cannot be written to "/tmp/tasks": it is not a folder inside the workspace folder.',
    ],
    ['an unknown role', { ...DATABASE, role: 'nobody' }, {}, 'There is no role "nobody".'],
    ['a title that says nothing', { ...DATABASE, title: ' ' }, {}, 'A task log needs a title.'],
    [
      'a route that is none',
      { ...DATABASE, route: { kind: 'escalation', id: 'testing' } },
      {},
      'There is no escalation route "testing".',
    ],
  ];
  for (const [what, request, settings, message] of refused) {
    test(`refuses ${what}`, async () => {
      await assert.rejects(
        modeOf(SHOP, settings).tasks.draft(request),
        (error) => isUserError(error) && error.happened === message,
      );
    });
  }
});
