import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { runCommand, runProgram } from './run-program';

const CLI = resolve('dist/cli.js');
const PATH = '.ruru/tasks/TASK-DB-1.md';
const LOG =
  '+++\nid = "TASK-DB-1"\ntitle = "Index it"\nstatus = "🔵 In Progress"\nassigned_to = "database-specialist"\ncoordinator = "roo-commander"\n+++\n\n- [ ] It is fast\n\n## Log\n\n- 2026-01-01: Handed over.\n';

/**
 * Plays the harness: loads the plugin in plain Node, has a session begin and stop, and prints what its model and its subagent were told.
 * The model reports the second time that it is asked.
 */
const HARNESS = `
import { execFileSync } from 'node:child_process';
const [, , , plugin, directory, cli, agent] = process.argv;
const { DjangoDeveloper, ...others } = await import(plugin);
const said = [];
let turns = 0;
const client = {
  session: {
    prompt: async ({ path, body }) => {
      said.push({ id: path.id, agent: body.agent, model: body.model, text: body.parts[0].text.slice(-14) });
      turns += 1;
      if (turns === 2)
        execFileSync(process.execPath, [cli, 'tasks', 'report', 'TASK-DB-1', '--progress', '--result', 'Half.', '--folder', directory]);
      await hooks.event({ event: { type: 'session.idle', properties: { sessionID: path.id } } });
      return { data: { info: {}, parts: [{ type: 'text', text: 'Turn ' + turns }] } };
    },
  },
};
const hooks = await DjangoDeveloper({ client, directory });
const tell = (type, properties) => hooks.event({ event: { type, properties } });
const message = { agent, model: { providerID: 'p', modelID: 'm' } };
const parts = [{ type: 'text', text: 'Process the task log ${PATH}.' }];
const spoken = { info: { sessionID: 's', role: 'assistant' } };
const isSubagent = agent === 'django-database-partner';
await tell('session.created', { info: { id: 's', ...(isSubagent && { parentID: 'above' }) } });
await hooks['chat.message']({ sessionID: 's' }, { message, parts: isSubagent ? [] : parts });
const system = ['You are an agent.'];
await hooks['experimental.chat.system.transform']({ sessionID: 's' }, { system });
const output = { output: 'Turn 0', metadata: isSubagent ? { sessionId: 's' } : {} };
await hooks['tool.execute.after']({ tool: isSubagent ? 'task' : 'read', sessionID: 's', args: {} }, output);
await tell('message.updated', { info: { sessionID: 's', role: 'assistant', error: { name: 'MessageAbortedError' } } });
await tell('session.idle', { sessionID: 's' });
const broken = said.length;
await tell('message.updated', spoken);
const idle = tell('session.idle', { sessionID: 's' });
await hooks.dispose();
const atDisposal = said.length;
await idle;
console.log(JSON.stringify({ others, system: system.map((text) => text.slice(0, 42)), broken, said, atDisposal, output: output.output }));
`;

/** Plays Cline, which has its plugins in a process of their own. */
const CLINE = `
import { execFileSync } from 'node:child_process';
const [, , file, directory, cli] = process.argv;
const { plugin } = await import(file);
const steered = [];
globalThis.__clinePluginHost = { emitEvent: (name, { prompt }) => steered.push(name, prompt.slice(-14)) };
plugin.setup({}, { workspaceInfo: { rootPath: directory } });
const user = { role: 'user', content: [{ type: 'text', text: 'Process the task log ${PATH}.' }] };
const snapshot = { conversationId: 'c', iteration: 1 };
const { beforeModel, beforeTool, afterTool, afterRun } = plugin.hooks;
const first = await beforeModel({ snapshot, request: { messages: [user] } });
const later = await beforeModel({ snapshot: { ...snapshot, iteration: 2 }, request: { messages: [user, { role: 'assistant', content: [] }] } });
const submit = { snapshot, toolCall: { toolName: 'submit_and_exit' }, input: {} };
const others = (await beforeTool({ ...submit, toolCall: { toolName: 'read_files' } })) ?? null;
await afterTool({ ...submit, toolCall: { toolName: 'read_files' } });
const refused = await beforeTool(submit);
const completed = { snapshot, result: { status: 'completed' } };
await afterRun({ ...completed, result: { status: 'aborted' } });
await afterRun(completed);
await afterRun({ ...completed, snapshot: { ...snapshot, parentAgentId: 'a' } });
const subagent = steered.length / 2;
execFileSync(process.execPath, [cli, 'tasks', 'report', 'TASK-DB-1', '--progress', '--result', 'Half.', '--folder', directory]);
const submitted = (await beforeTool(submit)) ?? null;
await afterRun(completed);
const textsOf = ({ messages }) => messages[0].content.map(({ text }) => text.slice(0, 53).replace(/ Read it.*/, ''));
console.log(JSON.stringify({
  told: textsOf(first), again: textsOf(later).at(-1), others, refused: [refused.reason.slice(-14), refused.skip],
  steered, subagent, submitted, ended: steered.length / 2,
}));
`;

suite('the plugins of OpenCode, Kilo Code and Cline', () => {
  let folder: string;
  let bin: string;
  const files = { opencode: '.opencode/plugins/django-developer.js', kilo: '.kilo/plugin/django-developer.js' };

  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plugin-'));
    bin = await mkdtemp(join(tmpdir(), 'plugin-bin-'));
    await mkdir(join(folder, '.ruru/tasks'), { recursive: true });
    await writeFile(join(folder, PATH), LOG);
    await writeFile(join(bin, 'harness.mjs'), HARNESS);
    await writeFile(join(bin, 'django-developer'), `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
    await chmod(join(bin, 'django-developer'), 0o755);
    const written = await runProgram(
      CLI,
      ['init', '--agents', 'opencode,kilo,cline', '--hooks', '--write', '--folder', folder],
      {},
    );
    assert.equal(written.code, 0);
  });
  teardown(async () => {
    await rm(folder, { recursive: true, force: true });
    await rm(bin, { recursive: true, force: true });
  });

  /** What came of a session, in a harness that is called so. */
  const play = async (
    kind: keyof typeof files,
    mode: string,
    { agent = 'build', path = bin } = {},
  ): Promise<Record<string, unknown>> => {
    const plugin = join(bin, `${kind}.mjs`);
    await writeFile(plugin, await readFile(join(folder, files[kind])));
    const { code, stdout, stderr } = await runCommand(
      process.execPath,
      [join(bin, 'harness.mjs'), mode, plugin, folder, CLI, agent],
      { env: { ...process.env, PATH: `${path}${delimiter}/usr/bin${delimiter}/bin`, TMPDIR: bin } },
    );
    assert.deepEqual([code, stderr], [0, '']);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const turn = (times: number, agent = 'build'): object => ({
    id: 's',
    agent,
    model: { providerID: 'p', modelID: 'm' },
    text: `(${times} of 3 times)`,
  });
  const told = ['You are an agent.', 'Your task log is .ruru/tasks/TASK-DB-1.md.'];

  for (const kind of ['opencode', 'kilo'] as const)
    test(`${kind}: a session begins with its task log, is held until it has reported, and stops`, async () => {
      assert.deepEqual(await play(kind, 'tui'), {
        others: {},
        system: told,
        broken: 0,
        said: [turn(1), turn(2)],
        atDisposal: 0,
        output: 'Turn 0',
      });
    });

  test('a run is kept from its end until then', async () => {
    const { said, atDisposal } = await play('opencode', 'run');
    assert.deepEqual([said, atDisposal], [[turn(1), turn(2)], 2]);
  });

  test('a subagent is held before its work is handed back', async () => {
    const agent = 'django-database-partner';
    assert.deepEqual(await play('opencode', 'tui', { agent }), {
      others: {},
      system: told,
      broken: 2,
      said: [turn(1, agent), turn(2, agent)],
      atDisposal: 2,
      output: 'Turn 0\nTurn 1\nTurn 2',
    });
  });

  test('Cline: a submission is refused, or the session goes on, until it has reported', async () => {
    const plugin = join(bin, 'cline.mjs');
    await writeFile(plugin, await readFile(join(folder, '.cline/plugins/django-developer.js')));
    await writeFile(join(bin, 'cline-harness.mjs'), CLINE);
    const { code, stdout, stderr } = await runCommand(
      process.execPath,
      [join(bin, 'cline-harness.mjs'), plugin, folder, CLI],
      {
        env: { ...process.env, PATH: `${bin}${delimiter}/usr/bin${delimiter}/bin`, TMPDIR: bin },
      },
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(JSON.parse(stdout), {
      told: [`Process the task log ${PATH}.`, 'Your task log is .ruru/tasks/TASK-DB-1.md.'],
      again: 'Your task log is .ruru/tasks/TASK-DB-1.md.',
      others: null,
      refused: ['(1 of 3 times)', true],
      steered: ['steer_message', '(2 of 3 times)'],
      subagent: 1,
      submitted: null,
      ended: 1,
    });
  });

  for (const mode of ['tui', 'run'])
    test(`without the program nobody is held: ${mode}`, async () => {
      const { said, system, output } = await play('kilo', mode, { path: folder });
      assert.deepEqual([said, system, output], [[], ['You are an agent.'], 'Turn 0']);
    });
});
