import type { Card } from '../../../../src/webview/board/messages';

/** A card that says nothing. */
export const BLANK_CARD: Card = {
  key: 0,
  title: '',
  who: '',
  due: '',
  isOverdue: false,
  level: '',
  priority: '',
  progress: '',
  notes: [],
  waitsFor: [],
  isUnread: false,
  isConflict: false,
  spoken: '',
};
