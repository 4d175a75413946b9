import type { FileEdit, NewFile } from '../../base/change';

/** The name of the merge driver in git's attributes and configuration. */
export const MERGE_DRIVER = 'django-task-log';

/** Where git looks for what is special about files, relative to a folder (https://git-scm.com/docs/gitattributes). */
export const ATTRIBUTES = '.gitattributes';

/**
 * The line that hands the task logs of a folder to the merge driver, as https://git-scm.com/docs/gitattributes has it:
 * what would be a wildcard, a macro, a comment or a negation is the name of a folder.
 * @param tasksFolder relative to the folder of the attributes, its parts separated by /
 */
export function attributesLine(tasksFolder: string): string {
  const pattern = `${tasksFolder.replace(/[\\*?[\]]|^[#!]/g, '\\$&')}/**/*.md`;
  // A pattern with a blank or a quote in it is quoted as in C.
  const written = /[\s"\\\p{Cc}]/u.test(pattern) ? `"${pattern.replace(/["\\\0-\x1f\x7f]/g, escapeInC)}"` : pattern;
  return `${written} merge=${MERGE_DRIVER}`;
}

function escapeInC(character: string): string {
  return character < ' ' || character === '\x7f'
    ? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
    : `\\${character}`;
}

/**
 * Adds a line to the attributes of a folder, behind those that are there, and touches nothing else.
 * @param text what the file holds; undefined where there is none
 * @returns undefined where the line is there
 */
export function placeAttributes(text: string | undefined, line: string): FileEdit | NewFile | undefined {
  if (text === undefined) return { kind: 'create', path: ATTRIBUTES, text: `${line}\n` };
  if (text.split(/\r?\n/).some((known) => known.trim() === line)) return undefined;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? '' : lineBreak;
  const edit = { start: text.length, end: text.length, text: before + line + lineBreak };
  return { kind: 'edit', path: ATTRIBUTES, before: text, edits: [edit] };
}

/**
 * The command that git runs, through its own shell on every system.
 * @param program the absolute paths of what is started, the program first
 * @param environment variables that it is started with
 */
export function driverCommand(program: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${quote(value)}`);
  // Git's shell on Windows takes a backslash for an escape, and / in paths.
  const words = program.map((word) => quote(word.replaceAll('\\', '/')));
  return [...variables, ...words, 'merge-task', '%O', '%A', '%B', '%P', '--marker-size', '%L'].join(' ');
}

/** The paths that a command of {@link driverCommand} starts; none where it is another. */
export function programOfDriver(command: string): string[] {
  const [start] = command.split(' merge-task %O ', 1);
  if (start === undefined || start === command) return [];
  return [...start.matchAll(/(?:^| )'((?:[^']|'\\'')*)'/g)].map(([, path = '']) =>
    path.replaceAll("'\\''", "'").replaceAll('%%', '%'),
  );
}

/** In single quotes a shell obeys nothing; git reads a percent sign before that, and two of them as one. */
function quote(word: string): string {
  return `'${word.replaceAll('%', '%%').replaceAll("'", "'\\''")}'`;
}
