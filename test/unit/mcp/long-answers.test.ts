import assert from 'node:assert/strict';
import { UserError } from '../../../src/core/base/errors';
import { completeArgument } from '../../../src/mcp/complete-argument';
import { getPrompt } from '../../../src/mcp/prompts';
import { openMemoryMode } from '../memory-mode';

const log = (id: string): string => `+++\nid = "${id}"\ntitle = "T"\nstatus = "🔵 In Progress"\n+++\n`;

suite('Long answers beside tools', () => {
  test('completions end where an answer does, and hold no value that would not be the whole one', async () => {
    const tree = Object.fromEntries([
      ...Array.from({ length: 60 }, (_, at) => {
        const id = `TASK-${String(at).padStart(2, '0')}-${'漢'.repeat(60)}`;
        return [`.ruru/tasks/${at}.md`, log(id)] as const;
      }),
      ['.ruru/tasks/long.md', log(`A-TASK-${'L'.repeat(600)}`)],
    ]);
    const { mode } = await openMemoryMode(tree);
    const { values, total, hasMore } = await completeArgument(
      mode,
      { type: 'ref/prompt', name: 'report' },
      { name: 'task', value: 'task' },
    );
    assert.deepEqual([values.length, total, hasMore], [31, 61, true]);
    assert.deepEqual([values[0], values.at(-1)?.slice(0, 8)], [`TASK-00-${'漢'.repeat(60)}`, 'TASK-36-']);
  });

  test('a prompt takes as much as an answer holds', () => {
    const [route, role] = ['漢'.repeat(900), '字'.repeat(900)];
    const ask = (work: string) => getPrompt('escalate', { work, route, role }).messages[0]?.content;
    const content = ask('word'.repeat(150));
    assert.ok(content?.type === 'text' && Buffer.byteLength(content.text) < 8_000);
    assert.throws(
      () => ask('word'.repeat(200)),
      new UserError('The arguments of escalate have more than 6000 bytes.', 'Say it in fewer words.'),
    );
  });
});
