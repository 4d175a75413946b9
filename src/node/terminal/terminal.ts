import { showLine } from '../../core/base/show-text';
import { isColoured, renderOutput, type Output } from './output';

/**
 * The standard streams of a program that people start. It is the only place that writes to them, so that nothing which comes out of a
 * file or an argument is obeyed by the terminal.
 */
export const terminal = {
  /** The input that is piped in, or typed. Node.js opens a stream when it is first asked for, which most commands never do with this. */
  get input() {
    return process.stdin;
  },

  /** Writes to standard output. A reader that has seen enough (`| head`) is no failure. */
  write(output: Output): void {
    const { stdout, env } = process;
    stdout.on('error', () => undefined);
    stdout.write(renderOutput(output, isColoured(stdout, env)));
  },

  /** Writes to standard error. */
  complain(output: Output): void {
    const { stderr, env } = process;
    stderr.write(renderOutput(output, isColoured(stderr, env)));
  },

  /** Whether somebody would see a line that comes and goes. */
  canShowProgress: (): boolean => process.stderr.isTTY === true,

  /** Writes a line on standard error over the one before; an empty one takes it away. */
  showProgress(line: string): void {
    process.stderr.write(`\r${showLine(line)}\x1b[K`);
  },

  /** Standard output where it belongs to a protocol, whose messages are read by a program. */
  get protocol() {
    return process.stdout;
  },
};
