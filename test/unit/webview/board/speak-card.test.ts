import assert from 'node:assert/strict';
import { speakCard } from '../../../../src/webview/board/speak-card';
import { BLANK_CARD, FULL_CARD } from './blank-card';

suite('What a card says to a screen reader', () => {
  const words = { conflict: 'in conflict', unread: 'new' };

  test('is all of it, what is seen first', () =>
    assert.equal(
      speakCard(
        {
          ...FULL_CARD,
          asked: { ...BLANK_CARD.asked, isUnread: true, conflict: true },
        },
        words,
      ),
      'Make it fast, ada, 1/4, in conflict, due 30 Nov, High, waiting for the index, To Do, new',
    ));

  test('leaves out what there is nothing of', () =>
    assert.equal(speakCard({ ...BLANK_CARD, title: 'Make it fast', status: 'Done' }, words), 'Make it fast, Done'));
});
