import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pluginFiles } from '../../src/node/set-up/plugin-files';
import { readBroughtAlong } from '../../src/node/set-up/read-brought-along';
import { type Ended, runCommand } from '../doors/run-program';
import { peerPrograms } from './peer-programs';

const CLAUDE = '2.1.332';
const CODEX = '0.171.0';
const COPILOT = '1.0.102';
const AJV = '8.20.0';

/**
 * `npm run bench:plugins [-- plugin.schema.json mcp.schema.json]`: what the programs of npm say of our plugins: `claude plugin validate
 * --strict` of the plugin and of the marketplace, Codex and Copilot's command line that add the marketplace, install the plugin and list
 * what it brings. The two schemas are those of https://agent-plugins.org, where somebody has them.
 */
async function main(): Promise<void> {
  const packages = [`@anthropic-ai/claude-code@${CLAUDE}`, `@openai/codex@${CODEX}`, `@github/copilot@${COPILOT}`];
  const modules = await peerPrograms([...packages, `ajv@${AJV}`]);
  const scratch = await mkdtemp(join(tmpdir(), 'bench-plugins-'));
  const folder = join(scratch, 'plugins');
  for (const { path, text } of pluginFiles(await readBroughtAlong('media'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = { PATH: process.env['PATH'], HOME: scratch, CODEX_HOME: scratch, COPILOT_HOME: scratch };
  const claude = join(modules, `@anthropic-ai/claude-code-${process.platform}-${process.arch}/claude`);
  const [codex, copilot] = [join(modules, '.bin/codex'), join(modules, '.bin/copilot')];
  const installed = 'django-developer@django-developer';
  const rows: [program: string, args: readonly string[], expected: RegExp][] = [
    [claude, ['plugin', 'validate', '--strict', join(folder, 'claude')], /Validation passed/],
    [claude, ['plugin', 'validate', '--strict', folder], /Validation passed/],
    [codex, ['plugin', 'marketplace', 'add', folder], /Added marketplace/],
    [codex, ['plugin', 'add', installed], /Added plugin/],
    [codex, ['mcp', 'list'], /django-developer +django-developer +mcp .*enabled/],
    [copilot, ['plugin', 'marketplace', 'add', folder], /added successfully/],
    [copilot, ['plugin', 'install', installed], /Installed 2 skills/],
    [copilot, ['plugin', 'list'], /django-developer@django-developer .*\(enabled\)/],
  ];
  console.log('| asked | said | as expected |\n|---|---|---|');
  try {
    for (const [program, args, expected] of rows) {
      const { code, stdout, stderr } = await runCommand(program, args, { cwd: scratch, env }).catch(notThere);
      const said = expected.exec(`${stdout}\n${stderr}`)?.[0];
      tell(`${program.split('/').at(-1) ?? ''} ${args.join(' ').replaceAll(folder, 'plugins')}`, code, said ?? stderr);
      if (code !== 0 || said === undefined) process.exitCode = 1;
    }
    const schemas = process.argv.slice(2).map((path) => resolve(path));
    if (schemas.length > 0) validate(modules, schemas, join(folder, 'agent-plugin'));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param schemas of plugin.json, then of mcp.json */
function validate(modules: string, schemas: readonly string[], plugin: string): void {
  const { Ajv2020 } = createRequire(join(modules, 'x'))('ajv/dist/2020') as {
    Ajv2020: new (options: object) => {
      compile: (schema: unknown) => ((value: unknown) => boolean) & { errors?: unknown };
    };
  };
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  for (const [index, name] of ['plugin.json', 'mcp.json'].entries()) {
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(read(schemas[index] ?? ''));
    const isValid = check(read(join(plugin, name)));
    tell(`${name} by its schema`, isValid ? 0 : 1, isValid ? 'valid' : JSON.stringify(check.errors));
    if (!isValid) process.exitCode = 1;
  }
}

function notThere(error: unknown): Ended {
  return { code: -1, stdout: '', stderr: `does not run here: ${String(error)}` };
}

function tell(asked: string, code: number | null, said: string): void {
  console.log(`| ${asked} | ${said.trim().split('\n')[0] ?? ''} | ${code === 0 ? 'yes' : `no (${code})`} |`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
