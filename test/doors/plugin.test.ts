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

suite('the plugin of OpenCode and Kilo Code', () => {
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
      ['init', '--agents', 'opencode,kilo', '--hooks', '--write', '--folder', folder],
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

  for (const mode of ['tui', 'run'])
    test(`without the program nobody is held: ${mode}`, async () => {
      const { said, system, output } = await play('kilo', mode, { path: folder });
      assert.deepEqual([said, system, output], [[], ['You are an agent.'], 'Turn 0']);
    });
});
