import { version } from '../../package.json';

/** Answers for its version by itself; whatever else is asked for is a bundle of its own, and is loaded now. */
async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === '--version' || argv[0] === '-V') {
    process.stdout.write(`${version}\n`);
    return;
  }
  const { run } = await import('./run');
  await run(argv);
}

void main(process.argv.slice(2));
