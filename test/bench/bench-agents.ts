import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type Said, scriptedModel } from './bench-agents/scripted-model';
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

const MOST_MS = 120_000;

/** By then the model was asked. */
const KILLED_AFTER_MS = 15_000;

/** A harness of agents, as npm has it. */
interface Harness {
  name: string;
  packages: readonly string[];
  /** The kind that `init` sets up. */
  kind: string;
  command: (modules: string) => string;
  args: (prompt: string) => string[];
  /** What makes a session the partner's own; absent where only a subagent can be. */
  partner?: readonly string[];
  env: (home: string, model: string) => Record<string, string>;
  prepare: (home: string, folder: string) => void;
}

const HARNESSES: readonly Harness[] = [
  {
    name: 'Claude Code 2.1.332',
    packages: ['@anthropic-ai/claude-code@2.1.332'],
    kind: 'claude',
    command: (modules) => join(modules, `@anthropic-ai/claude-code-${process.platform}-${process.arch}/claude`),
    args: (prompt) => ['-p', prompt, '--allowedTools', 'Bash'],
    partner: ['--agent', 'django-database-partner'],
    env: (home, model) => ({ HOME: home, ANTHROPIC_BASE_URL: model, ANTHROPIC_API_KEY: 'none' }),
    prepare: () => undefined,
  },
  {
    name: 'Codex 0.171.0',
    packages: ['@openai/codex@0.171.0'],
    kind: 'codex',
    command: (modules) => join(modules, '.bin/codex'),
    args: (prompt) => [
      'exec',
      '--skip-git-repo-check',
      '--dangerously-bypass-approvals-and-sandbox',
      '--dangerously-bypass-hook-trust',
      prompt,
    ],
    env: (home) => ({ HOME: home, CODEX_HOME: home, SCRIPTED_KEY: 'none' }),
    prepare: (home, folder) =>
      writeFileSync(join(home, 'config.toml'), `[projects.${JSON.stringify(folder)}]\ntrust_level = "trusted"\n`),
  },
];

/**
 * `npm run bench:agents`: the real programs of npm against a scripted model on 127.0.0.1, each through the whole loop, set up by
 * `init --hooks`: begins with its task log, tries to stop, is held, reports, stops; and a session that was killed is found by the next.
 * Prints a row for each. Uses what `npm run build` has left in dist.
 */
async function main(): Promise<void> {
  console.log(
    '| program | begins with its log | is held | reports | stops | the next finds what was left |\n|---|---|---|---|---|---|',
  );
  for (const harness of HARNESSES) {
    const modules = await peerPrograms(harness.packages);
    const cells = await follow(harness, modules).catch((error: unknown) => [`does not run here: ${String(error)}`]);
    console.log(`| ${[harness.name, ...cells].join(' | ')} |`);
  }
}

async function follow(harness: Harness, modules: string): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'bench-agents-'));
  const [home, folder, bin] = ['home', 'shop', 'bin'].map((name) => join(scratch, name)) as [string, string, string];
  for (const each of [home, join(folder, '.ruru/tasks'), bin]) mkdirSync(each, { recursive: true });
  const program = join(bin, 'django-developer');
  writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" "$@"\n`);
  chmodSync(program, 0o755);
  const script = scriptOf(program);
  writeFileSync(join(folder, PATH), LOG);
  mkdirSync(join(folder, '.git'));
  const path = `${bin}${delimiter}${process.env['PATH'] ?? ''}`;
  try {
    const agents = `${harness.kind},agents-md`;
    await run(program, ['init', '--agents', agents, '--hooks', '--write'], { cwd: folder, env: { PATH: path } });
    harness.prepare(home, folder);
    const session = async (
      prompt: string,
      script: readonly Said[],
      { role = [], most }: { role?: readonly string[]; most?: number } = {},
    ): Promise<{ asked: string[]; code: number }> => {
      const model = await scriptedModel(script);
      const env = { PATH: path, TMPDIR: scratch, ...harness.env(home, model.url) };
      const provider = [
        `-cmodel_providers.scripted={name="scripted",base_url="${model.url}/v1",wire_api="responses",env_key="SCRIPTED_KEY"}`,
        '-cmodel_provider="scripted"',
        '-cmodel="gpt-5"',
      ];
      const args = [...(harness.kind === 'codex' ? provider : []), ...harness.args(prompt), ...role];
      const { code, output } = await run(harness.command(modules), args, { cwd: folder, env, ...(most && { most }) });
      model.close();
      if (process.env['BENCH_SHOWN'] !== undefined) console.error(output, JSON.stringify(model.asked, undefined, 1));
      return { asked: model.asked, code };
    };
    const { asked, code } = await session(`Process the task log ${PATH}.`, script);
    const says = (words: RegExp, at: number): string => (words.test(asked[at] ?? '') ? 'yes' : 'no');
    const report = /The index is there/.test(readFileSync(join(folder, PATH), 'utf8')) ? 'yes' : 'no';
    const stops = code === 0 && asked.length === script.length ? 'yes' : `no (${code}, ${asked.length} requests)`;
    writeFileSync(join(folder, PATH), LOG);
    const { partner } = harness;
    const role = partner && { role: partner };
    const killed = await session('Go on.', [{ command: 'sleep 60' }], { ...role, most: KILLED_AFTER_MS });
    const next = await session('What is there to do?', [{ text: 'Nothing.' }], role);
    const finds = killed.asked.length > 0 && next.asked.some((text) => TOLD.test(text)) ? 'yes' : 'no';
    return [says(TOLD, 0), says(/1 of 3 times/, 1), report, stops, partner ? finds : 'only a subagent has a role'];
  } finally {
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
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: most,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? -1, output };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
