import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HARNESSES, hookAnswer, type Harness, type Moment } from '../../src/cli/hooks/harnesses';
import { runProgram, type Ended } from './run-program';

const CLI = resolve('dist/cli.js');
const LOG =
  '+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "🔵 In Progress"\nassigned_to = "database-specialist"\ncoordinator = "roo-commander"\n+++\n\n- [ ] It is fast\n\n## Log\n\n- 2026-01-01: Handed over.\n';
const PATH = '.ruru/tasks/TASK-DB-1.md';

/** What each harness tells of a subagent that works on databases. */
const TOLD: Readonly<Record<Harness, object>> = {
  claude: { session_id: 's', agent_id: 'a', agent_type: 'django-database-partner' },
  codex: { session_id: 's', agent_id: 'a', agent_type: 'django-database-partner' },
  copilot: { sessionId: 's', agentId: 'a', agentType: 'Django Database Partner' },
  vscode: { session_id: 's', agent_id: 'a', agent_type: 'Django Database Partner' },
  gemini: { session_id: 's', prompt: `Process the task log ${PATH}.` },
  cursor: { conversation_id: 's', prompt: `Process the task log ${PATH}.` },
  opencode: { session_id: 's', agent_type: 'django-database-partner' },
  kilo: { session_id: 's', agent_type: 'django-database-partner' },
  cline: { session_id: 's', prompt: `Process the task log ${PATH}.` },
};

suite('the hook', () => {
  let folder: string;
  let temporary: string;

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hook-'));
    temporary = await mkdtemp(join(tmpdir(), 'hook-temporary-'));
    await mkdir(join(folder, '.ruru/tasks'), { recursive: true });
    await writeFile(join(folder, PATH), LOG);
  });
  teardown(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(temporary, { recursive: true, force: true });
  });

  const run = (words: readonly string[], input: unknown): Promise<Ended> =>
    runProgram(CLI, ['hook', ...words], {
      cwd: tmpdir(),
      input: typeof input === 'string' ? input : JSON.stringify(input),
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
    });
  /** What a harness is answered, without the words. */
  const answered = async (harness: Harness, moment: Moment): Promise<[form: object | undefined, words: string]> => {
    const { code, stdout, stderr } = await run([moment, '--for', harness], { ...TOLD[harness], cwd: folder });
    assert.deepEqual([code, stderr], [0, '']);
    if (stdout === '') return [undefined, ''];
    const words = /"(?:reason|additionalContext|additional_context|followup_message)":("(?:[^"\\]|\\.)*")/.exec(stdout);
    const said = JSON.parse(words?.[1] ?? '""') as string;
    return [JSON.parse(stdout) as object, said];
  };

  for (const harness of HARNESSES)
    test(`${harness}: begins with its task log, is held until it has reported, and stops`, async () => {
      const [start, stop]: [Moment, Moment] =
        harness === 'gemini' || harness === 'cursor' || harness === 'cline'
          ? ['prompt', 'stop']
          : ['subagent-start', 'subagent-stop'];
      const [begun, words] = await answered(harness, start);
      if (harness === 'cursor') assert.equal(begun, undefined);
      else {
        assert.match(words, /^Your task log is \.ruru\/tasks\/TASK-DB-1\.md\. /);
        assert.deepEqual(begun, hookAnswer(harness, start, '', words));
      }
      const [held, reason] = await answered(harness, stop);
      assert.match(reason, /^\.ruru\/tasks\/TASK-DB-1\.md has no report of this session\. .* \(1 of 3 times\)$/);
      assert.deepEqual(held, hookAnswer(harness, stop, '', reason));
      const report = ['tasks', 'report', 'TASK-DB-1', '--progress', '--result', 'Half.', '--folder', folder];
      assert.equal((await runProgram(CLI, report)).code, 0);
      assert.deepEqual(await answered(harness, stop), [undefined, '']);
    });

  test('gives up after three, and writes that into the log', async () => {
    await answered('claude', 'subagent-start');
    const words: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) words.push((await answered('claude', 'subagent-stop'))[1].slice(-15));
    assert.deepEqual(
      words,
      [' (1 of 3 times)', ' (2 of 3 times)', ' (3 of 3 times)', '', ''].map((end) => end.slice(-15)),
    );
    assert.match(
      await readFile(join(folder, PATH), 'utf8'),
      /\n- \d{4}-\d\d-\d\d: A session of claude stopped without a report, though it was asked for one 3 times\.\n$/,
    );
  });

  test('a session that read the task log by its tool is held, others are not', async () => {
    const tool = { session_id: 's', cwd: folder, tool_name: 'Read', tool_input: { file_path: join(folder, PATH) } };
    assert.deepEqual(await run(['tool', '--for', 'claude'], tool), { code: 0, stdout: '', stderr: '' });
    const stop = { session_id: 's', cwd: folder, hook_event_name: 'Stop' };
    assert.match((await run(['stop', '--for', 'claude'], stop)).stdout, /"decision":"block"/);
    assert.equal((await run(['stop', '--for', 'claude'], { ...stop, session_id: 't' })).stdout, '');
  });

  test("a subagent's task log is found in what it was told, and its stop is no other's", async () => {
    const transcript = join(temporary, 'talk.jsonl');
    await writeFile(transcript, `${JSON.stringify({ role: 'user', content: `Process the task log ${PATH}.` })}\n`);
    const stop = { session_id: 's', agent_id: 'b', cwd: folder, agent_transcript_path: transcript };
    assert.match((await run(['subagent-stop', '--for', 'codex'], stop)).stdout, /^\{"decision":"block"/);
    await answered('copilot', 'subagent-start');
    assert.equal((await run(['stop', '--for', 'copilot'], { ...TOLD.copilot, cwd: folder })).stdout, '');
  });

  test('who runs the hooks of another harness, too, is told once, and held once at a time', async () => {
    await mkdir(join(folder, '.github/hooks'), { recursive: true });
    await writeFile(
      join(folder, '.github/hooks/django.json'),
      '{"hooks": {"Stop": [{"command": "django-developer hook stop --for copilot"}]}}',
    );
    const told = {
      session_id: 's',
      cwd: folder,
      timestamp: '2026-01-01T00:00:00Z',
      initial_prompt: `Process ${PATH}.`,
    };
    const said: string[] = [];
    for (const moment of ['start', 'stop'])
      for (const harness of ['claude', 'copilot'])
        said.push((await run([moment, '--for', harness], told)).stdout.slice(0, 20));
    assert.deepEqual(said, ['', '{"hookSpecificOutput', '', '{"decision":"block",']);
    const { timestamp: _, ...own } = told;
    assert.match((await run(['stop', '--for', 'claude'], own)).stdout, /\(2 of 3 times\)/);
  });

  test('a session is told once as it begins, and again where it has lost what it was told', async () => {
    const start = { session_id: 's', cwd: folder, initial_prompt: `Process ${PATH}.` };
    const said: boolean[] = [];
    for (const source of ['new', 'new', 'compact'])
      said.push((await run(['start', '--for', 'copilot'], { ...start, source })).stdout !== '');
    assert.deepEqual(said, [true, false, true]);
  });

  test('a setting of the folder turns it off', async () => {
    const settings = join(folder, '.vscode/settings.json');
    await mkdir(join(folder, '.vscode'));
    const told: boolean[] = [];
    for (const text of [
      '{"djangoDeveloper.agentHooks": false, // for now\n}',
      '{"djangoDeveloper.agentHooks": true}',
    ]) {
      await writeFile(settings, text);
      told.push((await answered('claude', 'subagent-start'))[0] !== undefined);
    }
    assert.deepEqual(told, [false, true]);
  });

  test('what it cannot read holds nobody: it never ends with 2', async () => {
    const stop = ['stop', '--for', 'claude'];
    assert.deepEqual(await run(stop, 'no JSON'), { code: 0, stdout: '', stderr: '' });
    assert.deepEqual(await run(stop, { session_id: 's', cwd: join(temporary, 'none') }), {
      code: 0,
      stdout: '',
      stderr: '',
    });
    for (const words of [
      [],
      ['halt'],
      ['stop'],
      ['stop', '--for', 'emacs'],
      ['stop', '--whom', 'x'],
      ['a', 'b', 'c'],
    ]) {
      const { code, stdout, stderr } = await run(words, '{}');
      assert.deepEqual([code, stdout, /^django-developer: /.test(stderr)], [1, '', true], words.join(' '));
    }
  });
});
