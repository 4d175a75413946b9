import { version } from '../../package.json';
import { terminal } from '../node/terminal';

/** Answers for its version by itself; whatever else is asked for is a bundle of its own, and is loaded now. */
async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    terminal.write([version]);
    return;
  }
  const { run } = await import('./run');
  await run(argv);
}

void main(process.argv.slice(2));
