/** One value of an ini file; a value over several lines is several of them. */
export interface IniValue {
  section: string;
  key: string;
  text: string;
  /** 1-based. */
  line: number;
}

/**
 * Reads an ini file as Python's configparser does: `key = value` or `key: value`, indented lines continue the value
 * above.
 */
export function readIni(text: string): IniValue[] {
  const values: IniValue[] = [];
  let section = '';
  let key = '';
  text.split('\n').forEach((raw, index) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) return;
    const header = /^\[([^\]]+)\]/.exec(raw)?.[1];
    if (header !== undefined) {
      [section, key] = [header.trim(), ''];
      return;
    }
    if (/^\s/.test(raw) && key !== '') {
      values.push({ section, key, text: line, line: index + 1 });
      return;
    }
    const at = line.search(/[=:]/);
    key = (at === -1 ? line : line.slice(0, at)).trim().toLowerCase();
    const value = at === -1 ? '' : line.slice(at + 1).trim();
    if (value !== '') values.push({ section, key, text: value, line: index + 1 });
  });
  return values;
}
