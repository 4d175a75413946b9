import { spawn } from 'node:child_process';

const LINES_SHOWN_ON_FAILURE = 40;

/**
 * Runs npm and says how long it is taking: in place on a terminal, else with a line now and then.
 * Plain JavaScript, because it also installs what would compile anything else.
 *
 * @param {string[]} args npm's arguments
 * @param {{cwd: string, title: string}} options where to run it, and what to call it
 * @returns {Promise<void>}
 * @throws {Error} with the end of npm's output when npm fails
 */
export async function runNpm(args, { cwd, title }) {
  const done = showProgress(title);
  const [command, ...before] = npmCommand();
  const child = spawn(command, [...before, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && before.length === 0,
  });
  let output = '';
  const collect = (chunk) => (output += chunk);
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const failure = await new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : `exit code ${code}`));
  });
  done(failure);
  if (failure !== undefined) {
    const tail = output.trim().split('\n').slice(-LINES_SHOWN_ON_FAILURE).join('\n');
    throw new Error(`npm ${args.join(' ')}: ${failure} (in ${cwd})\n${tail}`);
  }
}

/** The npm that runs this, when one does; a script of another package manager names itself in the same variable. */
function npmCommand() {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}

function showProgress(title) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const inPlace = process.stdout.isTTY;
  const write = (end) => process.stdout.write(inPlace ? `\r\x1b[K${title} … ${end}` : `${title} … ${end}\n`);
  write(inPlace ? '' : 'started');
  const timer = setInterval(() => write(`${seconds()} s`), inPlace ? 1000 : 10_000);
  return (failure) => {
    clearInterval(timer);
    write(failure === undefined ? `done in ${seconds()} s` : `failed after ${seconds()} s`);
    if (inPlace) process.stdout.write('\n');
  };
}
