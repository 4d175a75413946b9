/** See run-npm.mjs. */
export function runNpm(args: string[], options: { cwd: string; title: string }): Promise<void>;
