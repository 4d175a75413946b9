/** A settings module named by a configuration file. */
export interface SettingsMention {
  module: string;
  /** 1-based. */
  line: number;
}

/** `DJANGO_SETTINGS_MODULE=a.b`, `: a.b`, `= "a.b"`, `=${DJANGO_SETTINGS_MODULE:-a.b}`. */
const VARIABLE = /DJANGO_SETTINGS_MODULE["']?(?:\s*[=:]\s*|\s+)["']?(?:\$\{\w+:?-)?([A-Za-z_]\w*(?:\.\w+)*)/i;
/** `--ds=a.b` of pytest-django and `--settings=a.b` of manage.py, also as two words of a list. */
const OPTION = /--(?:ds|settings)(?:["'],|[= ])\s*["']?([A-Za-z_]\w*(?:\.\w+)+)/;
/** A pair over two lines: `- key: DJANGO_SETTINGS_MODULE` above `value: a.b`, `"DJANGO_SETTINGS_MODULE": {` above `"value": "a.b"`. */
const KEY =
  /(?:key|name)["']?\s{0,9}:\s{0,9}["']?DJANGO_SETTINGS_MODULE["']?,?$|DJANGO_SETTINGS_MODULE["']?\s{0,9}:(?:\s{0,9}\{)?$/;
const VALUE = /^\s*(?:-\s+)?["']?value["']?\s*:\s*["']?([A-Za-z_]\w*(?:\.\w+)*)/;
/** How far below its key a value stands. */
const REACH = 4;

/**
 * Reads which settings modules a text names, line by line, comments left out: ini, TOML, YAML, `.env`, Dockerfile
 * alike.
 */
export function readSettingsMentions(text: string): SettingsMention[] {
  const mentions: SettingsMention[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (!/django_settings|--ds|--settings/i.test(line) || /^\s*(?:#|;|\/\/)/.test(line)) return;
    const module = (VARIABLE.exec(line) ?? OPTION.exec(line))?.[1];
    if (module !== undefined) mentions.push({ module, line: index + 1 });
    else if (KEY.test(line.trimEnd())) mentions.push(...valueBelow(lines, index));
  });
  return mentions;
}

/** The value of a key that has a line of its own, before the next key. */
function valueBelow(lines: readonly string[], key: number): SettingsMention[] {
  for (let index = key + 1; index <= key + REACH && index < lines.length; index++) {
    const module = VALUE.exec(lines[index] ?? '')?.[1];
    if (module !== undefined) return [{ module, line: index + 1 }];
    if (/^\s*-\s|\}/.test(lines[index] ?? '')) break;
  }
  return [];
}
