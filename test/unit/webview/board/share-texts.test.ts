import assert from 'node:assert/strict';
import { SharedTexts } from '../../../../src/webview/board/share-texts';
import { BLANK_CARD, FULL_CARD } from './blank-card';

suite('Texts that cards share', () => {
  test('change nothing that a card says', () => {
    const card = {
      ...FULL_CARD,
      key: 7,
      waitsFor: [3],
      asked: {
        ...BLANK_CARD.asked,
        path: 'tasks/7.md',
        id: '7',
        title: 'Make it fast',
        statusText: '🟡 To Do',
        type: 'bug',
        priority: 'p1',
        assignedTo: 'ada',
        coordinator: 'roo',
        due: '2026-11-30',
        tags: ['db'],
        app: 'shop',
      },
    };
    const texts = new SharedTexts();
    assert.deepEqual([texts.share(card), texts.share({ ...card, key: 8 })], [card, { ...card, key: 8 }]);
    assert.deepEqual(texts.share(BLANK_CARD), BLANK_CARD);
  });
});
