import { stringsOf } from '../requirements/python-strings';
import { readComposed } from './composed-settings';

const VARIABLE = 'DJANGO_SETTINGS_MODULE';
/**
 * `setdefault('DJANGO_SETTINGS_MODULE', 'a.b')` and `environ['DJANGO_SETTINGS_MODULE'] = 'a.b'`, also over two lines.
 */
const LITERAL = /^['"]\s*(?:,|\]\s*=)\s*[rRuU]?['"]([^'"\n]*)['"]\s*(.?)/;
const MODULE = /^[A-Za-z_]\w*(?:\.\w+)*$/;
/** The directory that Django's own project templates call by this placeholder. */
const PROJECT_NAME = /\{\{ ?project_name ?\}\}/g;
const MANAGER = /\bexecute_manager\s*\(/;
const IMPORTS_SETTINGS = /^\s*(?:from\s+\.\s+)?import\s+settings\b/;

/**
 * Reads which settings modules a Python file names: each mention of DJANGO_SETTINGS_MODULE in the order of the file.
 * One that is put together with a name stands there once for each text that the name is given. Where every value is
 * computed in another way, the modules follow that it may be computed from: `default = 'shop.settings'`. A manage.py of Django 1.3 imports its settings.
 * @param lines the file's lines of code, comments and docstrings blanked
 */
export function readSettingsLiterals(lines: readonly string[]): SettingsLiteral[] {
  const mentions = lines.flatMap((_line, index) => mentionsIn(lines, index));
  if (mentions.length === 0) return importedSettings(lines);
  return mentions.some(({ module }) => module !== null) ? mentions : [...mentions, ...computedFrom(lines)];
}

function mentionsIn(lines: readonly string[], index: number): SettingsLiteral[] {
  const mentions: SettingsLiteral[] = [];
  const text = lines[index] ?? '';
  const line = index + 1;
  for (let at = text.indexOf(VARIABLE); at !== -1; at = text.indexOf(VARIABLE, at + 1)) {
    const rest = `${text.slice(at + VARIABLE.length)} ${lines[index + 1] ?? ''}`.slice(0, 300);
    const module = moduleIn(rest);
    const composed = module === null ? readComposed(rest, lines) : undefined;
    if (composed === undefined) mentions.push({ module, line });
    else mentions.push(...composed.modules.map((one) => ({ module: one, line, decidedBy: composed.decidedBy })));
  }
  return mentions;
}

function moduleIn(rest: string): string | null {
  const match = LITERAL.exec(rest);
  const module = (match?.[1] ?? '').replace(PROJECT_NAME, 'project_name');
  const computed = match?.[2] === '%' || match?.[2] === '+' || match?.[2] === '.';
  return computed || !MODULE.test(module) ? null : module;
}

/** Dotted names that say themselves, or by what they are assigned to, that they are settings. */
function computedFrom(lines: readonly string[]): SettingsLiteral[] {
  return stringsOf(lines.join('\n')).flatMap(({ value, names, line }) => {
    if (!value.includes('.') || value.startsWith('django.') || !MODULE.test(value)) return [];
    return [value, ...names].some((text) => /settings/i.test(text)) ? [{ module: value, line }] : [];
  });
}

function importedSettings(lines: readonly string[]): SettingsLiteral[] {
  if (!lines.some((line) => MANAGER.test(line))) return [];
  const line = lines.findIndex((text) => IMPORTS_SETTINGS.test(text)) + 1;
  return line === 0 ? [] : [{ module: 'settings', line }];
}

/** One mention of DJANGO_SETTINGS_MODULE. */
export interface SettingsLiteral {
  /** Null where no literal follows: the value is computed. */
  module: string | null;
  line: number;
  /** The name, or the variable of the environment, that the module is put together with: it may be another one. */
  decidedBy?: string;
}
