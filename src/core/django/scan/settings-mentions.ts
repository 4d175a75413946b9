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

/**
 * Reads which settings modules a text names, line by line, comments left out: ini, TOML, YAML, `.env`, Dockerfile
 * alike.
 */
export function readSettingsMentions(text: string): SettingsMention[] {
  const mentions: SettingsMention[] = [];
  text.split('\n').forEach((line, index) => {
    if (!/django_settings|--ds|--settings/i.test(line) || /^\s*(?:#|;)/.test(line)) return;
    const module = (VARIABLE.exec(line) ?? OPTION.exec(line))?.[1];
    if (module !== undefined) mentions.push({ module, line: index + 1 });
  });
  return mentions;
}
