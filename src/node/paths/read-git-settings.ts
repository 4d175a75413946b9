/** A section, as git writes it: `[user]`, `[remote "origin"]`. */
const SECTION = /^[ \t]*\[[ \t]*([\w.-]{1,100})(?:[ \t]+"[^"\n]{0,400}")?[ \t]*\](.*)$/;
const SETTING = /^[ \t]*([A-Za-z][\w-]{0,100})[ \t]*=(.*)$/;

/** A setting of git: its name in small letters, `user.name`, and its value. */
export interface GitSetting {
  name: string;
  value: string;
}

/**
 * The settings of a file of git's, in their order: https://git-scm.com/docs/git-config#_syntax. Those of sections with a name of their
 * own are left out, as is what goes on over several lines; what it includes is not followed.
 */
export function readGitSettings(text: string): GitSetting[] {
  const settings: GitSetting[] = [];
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const [, name, rest = ''] = SECTION.exec(line) ?? [];
    if (name !== undefined) section = line.includes('"') ? '' : name.toLowerCase();
    const [, key = '', value = ''] = SETTING.exec(name === undefined ? line : rest) ?? [];
    if (section !== '' && key !== '') settings.push({ name: `${section}.${key.toLowerCase()}`, value: valueOf(value) });
  }
  return settings;
}

/** A value without its quotes, and without the comment behind it. */
function valueOf(written: string): string {
  let value = '';
  let isQuoted = false;
  for (let at = 0; at < written.length; at += 1) {
    const char = written.charAt(at);
    if (char === '"') isQuoted = !isQuoted;
    else if (char === '\\') value += written.charAt((at += 1));
    else if (!isQuoted && (char === '#' || char === ';')) break;
    else value += char;
  }
  return value.trim();
}
