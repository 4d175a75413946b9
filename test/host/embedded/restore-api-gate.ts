import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Replacement {
  pattern: RegExp;
  by: string;
}

/** code-server answers `true` to whether an extension may use proposed API; VS Code looks into the extension's manifest. */
const gate: Replacement = {
  pattern:
    /function (\w+)\((\w),(\w)\)\{return!0\}(?=function \w+\(\w,\w\)\{if\(!\1\(\w,\w\)\)throw new Error\(`Extension)/g,
  by: 'function $1($2,$3){return $2.enabledApiProposals?$2.enabledApiProposals.includes($3):!1}',
};

const allEnabled: Replacement = { pattern: /_envEnablesProposedApiForAll=!0/g, by: '_envEnablesProposedApiForAll=!1' };

const replacements: [file: string, ...Replacement[]][] = [
  ['out/vs/code/browser/workbench/workbench.js', gate, allEnabled],
  ['out/vs/workbench/api/node/extensionHostProcess.js', gate],
  ['out/vs/workbench/api/worker/extensionHostWorkerMain.js', gate],
];

/**
 * Makes the server refuse proposed API as VS Code does, so that what works in it works for users.
 * @param server the folder with `out/server-main.js`
 * @throws Error when the server's code is not what this was written for
 */
export function restoreApiGate(server: string): void {
  for (const [file, ...changes] of replacements) {
    const target = path.join(server, file);
    const text = changes.reduce((before, change) => replaceOnce(before, change, file), readFileSync(target, 'utf8'));
    // A new file in the old one's place: where files are hard links, the others keep their text.
    writeFileSync(`${target}.new`, text);
    renameSync(`${target}.new`, target);
  }
}

function replaceOnce(text: string, { pattern, by }: Replacement, file: string): string {
  const found = text.match(pattern)?.length ?? 0;
  if (found !== 1) throw new Error(`${file}: expected one place that matches ${pattern}, found ${found}`);
  return text.replace(pattern, by);
}
