import assert from 'node:assert/strict';
import type { HandOverContext } from '../../../../src/core/hand-over/render/hand-over-context';
import { CONTEXT_SLOTS } from '../../../../src/core/hand-over/render/slots/context-slots';
import { routeNamed } from '../../../../src/core/partners/catalogue/route-named';

function slot(name: string, context: HandOverContext): string | undefined {
  return CONTEXT_SLOTS[name]?.({ route: routeNamed('security'), title: 'T', directory: '', context });
}

suite('What a hand-over tells of the project', () => {
  const project = { root: '.', settingsModule: 'shop.settings.local', settings: { path: 'shop/settings/local.py' } };
  for (const [what, path, expected] of [
    [
      'its settings',
      'shop/views.py',
      'Project: settings `shop.settings.local` [shop/settings/local.py](shop/settings/local.py)',
    ],
    [
      'in them the same',
      'shop/settings/local.py',
      'Project: settings `shop.settings.local` [shop/settings/local.py](shop/settings/local.py)',
    ],
    [
      'in others that these are used by default',
      'shop/settings/live.py',
      'Project: settings by default `shop.settings.local` [shop/settings/local.py](shop/settings/local.py)',
    ],
  ] as const)
    test(`are ${what}`, () => assert.equal(slot('context', { project, place: { path } }), expected));

  test('which lines are quoted, and below which head', () => {
    const selection = { text: 'a\n…\nb', lines: { line: 20, endLine: 40 } };
    const place = { path: 'shop/tasks.py', line: 30 };
    assert.deepEqual(
      [
        slot('place', { place, selection }),
        slot('place', { place, selection: { ...selection, head: { line: 3, endLine: 5 } } }),
      ],
      [
        '[shop/tasks.py:30](shop/tasks.py#L30), lines 20–40 are quoted',
        '[shop/tasks.py:30](shop/tasks.py#L30), lines 20–40 are quoted below the head in line 3',
      ],
    );
  });
});
