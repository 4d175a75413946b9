import assert from 'node:assert/strict';
import { classifyPriority } from '../../../../src/core/tasks/log/classify-priority';
import { classifyStatus, closestStatus } from '../../../../src/core/tasks/log/classify-status';
import { classifyType } from '../../../../src/core/tasks/log/classify-type';
import cases from './word-cases.json';

function classifyAll<Class>(classify: (text: string) => Class, expected: Readonly<Record<string, Class>>): void {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((text) => [text, classify(text)])), expected);
}

suite('classifying by words', () => {
  test('status', () => {
    classifyAll(classifyStatus, {
      '🟡 To Do': 'todo',
      todo: 'todo',
      Pending: 'todo',
      '⚪️ Planned': 'todo',
      'Not Started': 'todo',
      '🟡 TODO': 'todo',
      '🔵 In Progress': 'in-progress',
      'in-progress': 'in-progress',
      IN_PROGRESS: 'in-progress',
      '🟡 In Progress': 'in-progress',
      active: 'in-progress',
      WIP: 'in-progress',
      '🤖 Generating': 'generating',
      '🟣 Review': 'review',
      'Ready for Review': 'review',
      '🟣 In Review': 'review',
      'Pending review': 'review',
      '🧪 Testing': 'testing',
      '⚪ Blocked': 'blocked',
      '🔴 Blocked': 'blocked',
      'On Hold': 'blocked',
      '❌ Failed': 'blocked',
      '🟢 Done': 'done',
      'Complete ✅': 'done',
      completed: 'done',
      '🟠 Done (Verification Pending)': 'done',
      '✅': 'done',
      '🧊 Archived': 'archived',
      Cancelled: 'archived',
      '🧊 Frozen': 'archived',
      "Won't do": 'archived',
      NotStarted: 'todo',
      'Phase 3 In Progress': 'in-progress',
      'Initializing task log.': 'in-progress',
      'Almost done': 'in-progress',
      '80% complete': 'in-progress',
      InReview: 'review',
      '100% complete': 'done',
      'Done (95% covered)': 'done',
      '✅ Deployed': 'done',
      'Not planned': 'archived',
      '': 'unknown',
      '???': 'unknown',
      '{{STATUS}}': 'unknown',
      Purple: 'unknown',
    });
  });

  test('priority', () => {
    classifyAll(classifyPriority, {
      '🔥 Highest': 'highest',
      '🔴 High': 'high',
      '🔼 High': 'high',
      '▶️ Medium': 'medium',
      normal: 'medium',
      '🔽 Low': 'low',
      '🧊 Lowest': 'lowest',
      Critical: 'highest',
      '': 'unknown',
    });
  });

  test('type', () => {
    classifyAll(classifyType, {
      '🌟 Feature': 'feature',
      '🐞 Bug': 'bug',
      '🧹 Chore': 'chore',
      '📖 Documentation': 'documentation',
      '🧪 Test': 'test',
      '🎨 UI/UX': 'design',
      '💡 Spike/Research': 'research',
      '🗺️ Epic/Overview': 'epic',
      '🛠️ Refactor': 'chore',
      'GitHub Integration': 'feature',
      '🔗 Dependency Resolution': 'chore',
      x: 'unknown',
    });
  });

  test('knows every word that people say', () => {
    const classes = { status: classifyStatus, type: classifyType, priority: classifyPriority };
    for (const [field, classify] of Object.entries(classes))
      for (const [expected, words] of Object.entries<string[]>(cases[field as keyof typeof classes]))
        classifyAll<string>(classify, Object.fromEntries(words.map((word) => [word, expected])));
  });

  test('looks at forty words, and at the share that is done', () => {
    classifyAll(classifyStatus, {
      [`${'a '.repeat(39)}done`]: 'done',
      [`${'a '.repeat(40)}done`]: 'unknown',
      '99.5 % finished': 'in-progress',
      '100,5 % finished': 'done',
    });
  });

  test('one slip is mended in a short word, two in a longer one, none in the shortest', () => {
    assert.deepEqual(['dnoe', 'dxxe', 'dxnex', 'dxonex', 'Finshed', 'ne', 'nex', 'in pogres'].map(closestStatus), [
      'done',
      undefined,
      undefined,
      'done',
      'done',
      undefined,
      'todo',
      'in-progress',
    ]);
  });
});
