import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Harness, HARNESSES } from './bench-agents/harnesses';
import { type Said, scriptedModel } from './bench-agents/scripted-model';
import { writeProgram, writeTranscript } from './bench-agents/transcripts';
import { peerPrograms } from './peer-programs';

const ID = 'TASK-DB-20260101-100001';
const PATH = `.ruru/tasks/${ID}.md`;
const LOG = `+++\nid = "${ID}"\ntitle = "Orders stay fast"\nstatus = "🔵 In Progress"\ntype = "🗄️ Database"\nassigned_to = "database-specialist"\ncoordinator = "roo-commander"\n+++\n\n# Goal\n\nFast.\n\n## Log\n\n- 2026-01-01: Handed over.\n`;

const saying = (text: string): Said => ({ text });

/** Of a session that was told of its task log, held once, and reports then. @param program by its path: a login shell has its own PATH */
const scriptOf = (program: string, { ends = saying }: Harness): readonly Said[] => [
  ends('I am finished.'),
  { command: `${program} tasks report ${PATH} --completion --result 'The index is there.'` },
  ends('I have reported.'),
];

const MOST_MS = 120_000;

/**
 * `npm run bench:agents`: the real programs of npm against a scripted model on 127.0.0.1, each through the whole loop, set up by
 * `init --hooks`: begins with its task log, tries to stop, is held, reports, stops; and a session that was killed is found by the next.
 * Prints a row for each, or for those that are named (`-- codex gemini`), and writes what was said, and what the hooks were told and answered, to the temporary folder. Uses what `npm run build` has left in dist.
 */
async function main(): Promise<void> {
  console.log(
    '| program | begins with its log | is held | reports | stops | the next finds what was left |\n|---|---|---|---|---|---|',
  );
  const wanted = process.argv.slice(2);
  for (const harness of HARNESSES.filter(
    ({ kind, name }) => wanted.length === 0 || wanted.includes(kind) || wanted.includes(name),
  )) {
    const modules = await peerPrograms(harness.packages);
    const cells = await follow(harness, modules).catch((error: unknown) => [`does not run here: ${String(error)}`]);
    console.log(`| ${[harness.name, ...cells].join(' | ')} |`);
  }
}

async function follow(harness: Harness, modules: string): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-agents-'));
  const [home, folder, bin] = ['home', 'shop', 'bin'].map((name) => join(scratch, name)) as [string, string, string];
  for (const each of [home, join(folder, '.ruru/tasks'), bin]) mkdirSync(each, { recursive: true });
  const { program, hooks } = writeProgram(bin);
  const script = scriptOf(program, harness);
  writeFileSync(join(folder, PATH), LOG);
  mkdirSync(join(folder, '.git'));
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  try {
    const agents = `${harness.kind},agents-md,mcp`;
    await run(program, ['init', '--agents', agents, '--hooks', '--write'], { cwd: folder, env: { PATH: path } });
    const session = async (
      prompt: string,
      script: readonly Said[],
      { role = [], isKilled = false }: { role?: readonly string[]; isKilled?: boolean } = {},
    ): Promise<{ asked: string[]; code: number }> => {
      const model = await scriptedModel(script);
      harness.prepare(home, folder, model.url);
      const env = { PATH: path, TMPDIR: scratch, ...harness.env(home, model.url) };
      const args = [...harness.args(prompt, model.url), ...role];
      const { code, output } = await run(harness.command(modules), args, {
        cwd: folder,
        env,
        ...(isKilled && { until: model.wasAsked }),
      });
      model.close();
      if (process.env['BENCH_SHOWN'] !== undefined) console.error(output, JSON.stringify(model.asked, undefined, 1));
      return { asked: model.asked, code };
    };
    const prompt = `Process the task log ${PATH}.`;
    const { asked, code } = await session(prompt, script);
    writeTranscript(harness.name, { prompt, script, asked, hooks: readFileSync(hooks, 'utf8') });
    const says = (words: RegExp, at: number): string => (words.test(asked[at] ?? '') ? 'yes' : 'no');
    const report = /The index is there/.test(readFileSync(join(folder, PATH), 'utf8')) ? 'yes' : 'no';
    const stops = code === 0 && asked.length === script.length ? 'yes' : `no (${code}, ${asked.length} requests)`;
    const cells = [says(TOLD, 0), says(/1 of 3 times/, 1), report, stops];
    const { partner, ends = saying } = harness;
    const role = { role: partner ?? [] };
    writeFileSync(join(folder, PATH), LOG);
    const killed = await session('Go on.', [{ command: 'sleep 60' }], { ...role, isKilled: true });
    // Where the hooks are told of a subagent's role alone, the next session asks the tools.
    const asks: readonly Said[] = partner === undefined ? [{ tool: 'list_tasks', input: {} }] : [];
    const next = await session('What is there to do?', [...asks, ends('There is nothing.')], role);
    if (process.env['BENCH_SHOWN'] !== undefined) console.error(readFileSync(hooks, 'utf8'));
    const found = partner === undefined ? next.asked[1]?.includes(ID) : next.asked.some((text) => TOLD.test(text));
    const finds = killed.asked.length > 0 && found === true;
    return [...cells, !finds ? 'no' : partner === undefined ? 'yes, by list_tasks' : 'yes'];
  } finally {
    if (harness.end)
      await run(harness.command(modules), harness.end, { cwd: folder, env: { PATH: path, ...harness.env(home, '') } });
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Of what a session is told at its start. */
const TOLD = /Your task log is/;

async function run(
  command: string,
  args: readonly string[],
  { cwd, env, until }: { cwd: string; env: Record<string, string>; until?: Promise<void> },
): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  // What it has started goes with it: several are scripts that start the program.
  const kill = (): void =>
    void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGKILL'));
  const timer = setTimeout(kill, MOST_MS);
  void until?.then(kill);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code: code ?? -1, output };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
