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

/** Of a session that was told of its task log, held once, and reports then. @param program by its path: a login shell has its own PATH */
const scriptOf = (program: string): readonly Said[] => [
  { text: 'I am finished.' },
  { command: `${program} tasks report ${PATH} --completion --result 'The index is there.'` },
  { text: 'I have reported.' },
];

/** Of a session that has our tools, and is held by nobody. */
const SCRIPT_OF_TOOLS: readonly Said[] = [
  { tool: 'read_task', input: { task: PATH } },
  { tool: 'report_to_coordinator', input: { task: PATH, kind: 'completion', result: 'The index is there.' } },
  { text: 'I have reported.' },
];

const MOST_MS = 120_000;

/** By then the model was asked. */
const KILLED_AFTER_MS = 15_000;

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
  const { holdsNone } = harness;
  const script = holdsNone === undefined ? scriptOf(program) : SCRIPT_OF_TOOLS;
  writeFileSync(join(folder, PATH), LOG);
  mkdirSync(join(folder, '.git'));
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  try {
    const agents = `${harness.kind},agents-md`;
    await run(program, ['init', '--agents', agents, '--hooks', '--write'], { cwd: folder, env: { PATH: path } });
    const session = async (
      prompt: string,
      script: readonly Said[],
      { role = [], most }: { role?: readonly string[]; most?: number } = {},
    ): Promise<{ asked: string[]; code: number }> => {
      const model = await scriptedModel(script);
      harness.prepare(home, folder, model.url);
      const env = { PATH: path, TMPDIR: scratch, ...harness.env(home, model.url) };
      const args = [...harness.args(prompt, model.url), ...role];
      const { code, output } = await run(harness.command(modules), args, { cwd: folder, env, ...(most && { most }) });
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
    if (holdsNone !== undefined) {
      writeFileSync(join(folder, PATH), LOG);
      await session('Go on.', [{ command: 'sleep 60' }], { most: KILLED_AFTER_MS });
      const next = await session('What is there to do?', [{ tool: 'list_tasks', input: {} }, { text: 'Nothing.' }]);
      const finds = next.asked[1]?.includes(ID) === true ? 'yes, by list_tasks' : 'no';
      return [`${says(/Handed over/, 1)}, by read_task`, `no: ${holdsNone}`, report, stops, finds];
    }
    const cells = [says(TOLD, 0), says(/1 of 3 times/, 1), report, stops];
    const { partner } = harness;
    if (partner === undefined) return [...cells, 'only a subagent has a role'];
    writeFileSync(join(folder, PATH), LOG);
    const role = { role: partner };
    const killed = await session('Go on.', [{ command: 'sleep 60' }], { ...role, most: KILLED_AFTER_MS });
    const next = await session('What is there to do?', [{ text: 'Nothing.' }], role);
    if (process.env['BENCH_SHOWN'] !== undefined) console.error(readFileSync(hooks, 'utf8'));
    const finds = killed.asked.length > 0 && next.asked.some((text) => TOLD.test(text)) ? 'yes' : 'no';
    return [...cells, finds];
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
  { cwd, env, most = MOST_MS }: { cwd: string; env: Record<string, string>; most?: number },
): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  // What it has started goes with it: several are scripts that start the program.
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), most);
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
