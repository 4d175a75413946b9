import { UserError } from '../../core/base/errors';
import type { Command, CommandEntry } from '../command';
import { describeCommands } from '../completion/described-command';
import { writeBash } from '../completion/write-bash';
import { writeFish } from '../completion/write-fish';
import { writePwsh } from '../completion/write-pwsh';
import { writeZsh } from '../completion/write-zsh';
import { didYouMean } from '../did-you-mean';

const SHELLS = new Map([
  ['bash', writeBash],
  ['zsh', writeZsh],
  ['fish', writeFish],
  ['pwsh', writePwsh],
]);

/** `completion bash|zsh|fish|pwsh`, for a program of these commands */
export const completion = (commands: readonly CommandEntry[]): Command => ({
  usage: 'completion bash|zsh|fish|pwsh',
  help: [
    'Load what it prints where the shell starts: in ~/.bashrc, in ~/.zshrc after compinit, in ~/.config/fish/completions, or in $PROFILE of',
    'PowerShell.',
  ],
  examples: [
    'completion bash >> ~/.bashrc',
    'completion zsh > "${fpath[1]}/_django-developer"',
    'completion fish > ~/.config/fish/completions/django-developer.fish',
    'completion pwsh >> $PROFILE',
  ],
  options: {},
  maxArguments: 1,
  words: [...SHELLS.keys()],

  async run(_, [shell = '']) {
    const write = SHELLS.get(shell);
    if (write === undefined)
      throw new UserError(
        shell === '' ? 'No shell is named.' : `There is no completion for ${shell}.`,
        `${didYouMean(shell, [...SHELLS.keys()])}Give one of ${[...SHELLS.keys()].join(', ')}.`,
      );
    return write(await describeCommands(commands));
  },
});
