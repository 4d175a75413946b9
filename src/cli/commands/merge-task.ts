import { UserError } from '../../core/base/errors';
import { mergeFiles } from '../../node/writing/merge-files';
import type { Command } from '../command';

const LARGEST_MARKER = 200;

/** `merge-task BASE OURS THEIRS [PATH]`, which git runs as a merge driver (https://git-scm.com/docs/gitattributes) */
export const mergeTask: Command = {
  usage: 'merge-task BASE OURS THEIRS [PATH] [--marker-size N] [--ours NAME] [--theirs NAME]',
  help: [
    "BASE OURS THEIRS  three versions of one file: git's %O, %A and %B; OURS is replaced by what comes of them",
    'PATH              where the file lies: %P; what does not end in .md is merged by its lines',
    "--marker-size N   how long the marks of a conflict are: git's %L; 7 if left out",
    '--ours NAME       what the marks call our side; "ours" if left out',
    '--theirs NAME     what they call the other side; "theirs" if left out',
    '',
    'Ends with 0 where both sides agree, and with 1 where conflicts are left.',
    'Git runs it for the task logs of a folder once tasks setup-merge has told it to.',
  ],
  options: { 'marker-size': { type: 'string' }, ours: { type: 'string' }, theirs: { type: 'string' } },
  maxArguments: 4,

  async run(values, [base, ours, theirs, path]) {
    if (base === undefined || ours === undefined || theirs === undefined)
      throw new UserError('Three files are merged.', 'Name what both sides began with, ours and theirs.');
    const nameOf = (option: string): string => {
      const given = values[option];
      return typeof given === 'string' && given.trim() !== '' ? given.trim() : option;
    };
    const markerSize = readSize(values['marker-size']);
    const labels = { ours: nameOf('ours'), theirs: nameOf('theirs'), markerSize };
    const shown = path ?? ours;
    const conflicts = await mergeFiles({ base, ours, theirs, shown }, labels);
    if (conflicts === 0) return [];
    const places = conflicts === 1 ? 'one place' : `${conflicts} places`;
    return { output: [`${shown} has a conflict in ${places}.`], code: 1 };
  },
};

function readSize(given: unknown): number {
  if (given === undefined) return 7;
  const size = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (size < 1 || size > LARGEST_MARKER)
    throw new UserError(
      `${JSON.stringify(given)} is no length of a mark.`,
      `Give a number from 1 to ${LARGEST_MARKER}.`,
    );
  return size;
}
