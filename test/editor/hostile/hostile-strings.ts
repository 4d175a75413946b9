import strings from './hostile-strings.json';

/** What every address, command, icon and image of the strings has in it, and nothing else does. */
export const WORD = 'pwned';

/** What would do something, where a surface takes it for more than text. */
export const HOSTILE: readonly string[] = Object.values(strings);

/** All of them, for a place that there is only one of. */
export const ALL = HOSTILE.join(' ');

/** As {@link HOSTILE}, where only one line goes. */
export const LINES: readonly string[] = HOSTILE.map((text) => text.replace(/\s*\n\s*/g, ' '));

/** Names that this machine's files can have. */
export const NAMES: readonly string[] =
  process.platform === 'win32'
    ? ['$(pwned)', '[a] (pwned)']
    : ['[Open](command:pwned)', '$(pwned)', '<img src=pwned>', '`](command:pwned)'];
