import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { runCommand } from '../doors/run-program';
import { askOurs, isOfExample } from './bench-conformance/ask-ours';
import { serveOverHttp } from './bench-conformance/serve-over-http';
import { peerPrograms } from './peer-programs';

const VERSION = '0.1.16';
const SCENARIO = /^ {2}- (\S+) \[.*2025-11-25/;

/** A tool of the example server by its schema alone, and logging, which the protocol gives up. */
const NOT_OURS = /json_schema_2020_12_tool|Failed: MCP error -32601/;

interface Check {
  status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'SKIPPED' | 'INFO';
  errorMessage?: string;
}

/**
 * `npm run bench:conformance`: the protocol's own conformance tests for servers, each scenario of 2025-11-25 with how its checks came out.
 * They speak HTTP and know the tools, resources and prompts of their own example server: ours is asked for its own that do the same of
 * the protocol. What ours has nothing of (pictures, sound, sampling, logging) is told apart. Measures what `npm run build` has left in dist.
 */
async function main(): Promise<void> {
  const modules = await peerPrograms([`@modelcontextprotocol/conformance@${VERSION}`]);
  const program = join(modules, '@modelcontextprotocol/conformance/dist/index.js');
  const scratch = await mkdtemp(join(tmpdir(), 'bench-conformance-'));
  const folder = join(scratch, 'shop');
  cpSync('examples/bookshop', folder, { recursive: true });
  // So many that reading them tells of its progress.
  for (let number = 0; number < 400; number += 1) writeFileSync(join(folder, `.ruru/tasks/T-${number}.md`), '# T\n');
  const server = await serveOverHttp([resolve('dist/mcp.js'), folder], askOurs);
  const run = (args: readonly string[]) => runCommand(process.execPath, [program, ...args], { cwd: scratch });
  const counts = { passed: 0, failed: 0, other: 0 };
  try {
    const { stdout } = await run(['list', '--server']);
    console.log(
      `@modelcontextprotocol/conformance ${VERSION}\n\n| scenario | passed | failed | what |\n|---|---|---|---|`,
    );
    for (const line of stdout.split('\n')) {
      const scenario = SCENARIO.exec(line)?.[1];
      if (scenario === undefined) continue;
      const out = join(scratch, scenario);
      mkdirSync(out);
      server.takeAsked();
      await run(['server', '--url', server.url, '--scenario', scenario, '--output-dir', out]);
      const checks = fastGlob
        .sync('**/checks.json', { cwd: out, absolute: true })
        .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Check[]);
      const passed = checks.filter(({ status }) => status === 'SUCCESS').length;
      const failed = checks.filter(({ status }) => status === 'FAILURE');
      const said = failed.map(({ errorMessage = '' }) => errorMessage).join('; ');
      const isElse = failed.length > 0 && (server.takeAsked().some(isOfExample) || NOT_OURS.test(said));
      counts.passed += passed;
      counts[isElse ? 'other' : 'failed'] += failed.length;
      console.log(`| ${scenario} | ${passed} | ${failed.length} | ${isElse ? 'ours has nothing alike' : said} |`);
    }
  } finally {
    await server.close();
    await rm(scratch, { recursive: true, force: true });
  }
  const { passed, failed, other } = counts;
  console.log(`\n${passed} passed, ${failed} failed, ${other} ask for what ours has nothing alike of`);
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
