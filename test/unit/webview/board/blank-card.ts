import type { Card } from '../../../../src/webview/board/messages';

/** A card that says nothing. */
export const BLANK_CARD: Card = {
  key: 0,
  title: '',
  who: '',
  due: '',
  isOverdue: false,
  status: '',
  priority: '',
  progress: '',
  notes: [],
  waitsFor: [],
  asked: {
    folder: 0,
    path: '',
    id: '',
    title: '',
    status: 'todo',
    statusText: '',
    type: '',
    priority: '',
    priorityLevel: 'unknown',
    assignedTo: '',
    coordinator: '',
    due: '',
    tags: [],
    app: null,
    isReady: false,
    isWaiting: false,
    isUnread: false,
    conflict: false,
  },
};

/** Says a little of everything. */
export const FULL_CARD = {
  ...BLANK_CARD,
  title: 'Make it fast',
  who: 'ada',
  due: 'due 30 Nov',
  status: 'To Do',
  priority: 'High',
  progress: '1/4',
  notes: ['waiting for the index'],
};
