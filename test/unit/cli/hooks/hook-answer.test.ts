import assert from 'node:assert/strict';
import { HARNESSES, hookAnswer, MOMENTS } from '../../../../src/cli/hooks/harnesses';
import { readHookInput } from '../../../../src/cli/hooks/hook-input';
import { assertGolden } from '../../golden-file';

suite('What a hook answers', () => {
  for (const harness of HARNESSES)
    for (const moment of MOMENTS)
      test(`${harness}: ${moment}`, () => {
        const answer = JSON.stringify(hookAnswer(harness, moment, '', 'WORDS')) ?? 'nothing';
        assertGolden(`cli/hooks/answers/${harness}-${moment}.json`, [answer]);
        assert.equal(hookAnswer(harness, moment, '', ''), undefined);
      });

  test('the event is called as its harness has called it', () => {
    assert.deepEqual(hookAnswer('codex', 'start', 'UserPromptSubmit', 'W'), {
      hookSpecificOutput: { hookEventName: 'UserPromptSubmit', additionalContext: 'W' },
    });
  });
});

suite('What harnesses tell a hook', () => {
  const nothing = {
    event: '',
    session: '',
    agentId: '',
    agent: '',
    cwd: '',
    prompt: '',
    tool: '',
    toolInput: '""',
    transcript: '',
    source: '',
    isTimed: false,
  };

  test('is read in the words of each', () => {
    const claude = { session_id: 's', cwd: '/w', hook_event_name: 'SubagentStop', agent_id: 'a', agent_type: 'x' };
    assert.deepEqual(
      [
        readHookInput(JSON.stringify({ ...claude, agent_transcript_path: '/t' })),
        readHookInput(
          JSON.stringify({ sessionId: 's', cwd: '/w', agentType: 'Django Database Partner', source: 'resume' }),
        ),
        readHookInput(JSON.stringify({ conversation_id: 's', workspace_roots: ['/w'], prompt: 'p', timestamp: 7 })),
        readHookInput(JSON.stringify({ session_id: 's', tool_name: 'Read', tool_input: { file_path: 'a' } })),
      ],
      [
        {
          ...nothing,
          event: 'SubagentStop',
          session: 's',
          agentId: 'a',
          agent: 'x',
          cwd: '/w',
          transcript: '/t',
        },
        { ...nothing, session: 's', agent: 'Django Database Partner', cwd: '/w', source: 'resume' },
        { ...nothing, session: 's', cwd: '/w', prompt: 'p', isTimed: true },
        { ...nothing, session: 's', tool: 'Read', toolInput: '{"file_path":"a"}' },
      ],
    );
  });

  test('is nothing where it is no JSON, or of another type', () => {
    for (const text of ['', 'x', 'null', '[]', '7', '{"session_id": 7, "cwd": null, "workspace_roots": [7]}'])
      assert.deepEqual(readHookInput(text), nothing, text);
  });

  test('a directory that no system can have is told as none', () => {
    assert.equal(readHookInput(JSON.stringify({ cwd: 'x/'.repeat(20_000) })).cwd, '');
  });
});
