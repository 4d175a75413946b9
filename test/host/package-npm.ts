import { statSync } from 'node:fs';
import path from 'node:path';
import { packNpm } from './pack-npm';
import { npmPackage, repository } from './repository';
import { runNode } from './run-node';

/** Builds the command line and the MCP server for release, and packs them for npm. */
async function main(): Promise<void> {
  const code = await runNode(['esbuild.mjs', '--production']);
  if (code !== 0) process.exit(code);
  await packNpm();
  console.log(
    `./${path.relative(repository, npmPackage).replaceAll(path.sep, '/')}: ${Math.round(statSync(npmPackage).size / 1000)} kB`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
