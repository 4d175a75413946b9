import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parsePython, parsePythonAtOnce } from '../../src/core/project/parse-python';
import type { PythonModule } from '../../src/core/project/python/syntax';

/**
 * `npm run bench:outlines -- DIR…`: whether the light reader tells of every file of Python what the grammar tells; each file that it
 * tells otherwise. What has an error anywhere is left out: an error in a body that nobody looked into is none yet.
 */
function main(): void {
  let files = 0;
  let broken = 0;
  const different: string[] = [];
  for (const folder of process.argv.slice(2).map((path) => resolve(path))) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((path) => path.endsWith('.py')).sort()) {
      let text: string;
      try {
        text = readFileSync(join(folder, name), 'utf8');
      } catch {
        continue;
      }
      const whole = parsePython(text);
      if (whole.errorLine !== null) broken += 1;
      else if (!isDeepStrictEqual(plain(parsePythonAtOnce(text)), plain(whole))) different.push(join(folder, name));
      files += 1;
    }
  }
  console.log(`${files} files, ${broken} with an error, ${different.length} that are told otherwise`);
  for (const path of different) console.log(`  ${path}`);
}

/** All of it, with what is worked out when it is asked for. */
function plain({ statements }: PythonModule): unknown {
  return JSON.parse(JSON.stringify(statements));
}

main();
