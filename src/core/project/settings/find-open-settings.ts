import type { Database } from '../inventory-settings';
import type { Open } from '../open';
import type { Names } from './names';
import { redact } from './redact';
import type { Value } from './value';

/** Lists that decide what the project is made of. */
const LISTS = ['INSTALLED_APPS', 'MIDDLEWARE', 'AUTHENTICATION_BACKENDS'];
/** Texts that do. */
const TEXTS = ['ROOT_URLCONF', 'AUTH_USER_MODEL'];

/** The settings that decide what a project is made of and that text does not wholly tell. */
export function findOpenSettings(names: Names, databases: readonly Database[]): Open[] {
  const open: Open[] = [];
  const add = (reason: string, { file, line }: Pick<Value, 'file' | 'line'>): void =>
    void open.push({ reason, path: file, line });
  for (const name of LISTS) {
    const value = names.get(name);
    for (const option of value?.type === 'either' ? value.options : value ? [value] : []) {
      const items = option.type === 'list' ? option.items : [option];
      for (const item of items)
        if (isOpen(item)) add(`${name} may hold more: ${shown(item)} is not in the text.`, item);
    }
  }
  for (const name of TEXTS) {
    const value = names.get(name);
    for (const option of value?.type === 'either' ? value.options : value ? [value] : [])
      if (isOpen(option)) add(`${name} is not in the text: ${shown(option)}.`, option);
  }
  for (const { alias, kind, source, file, line } of databases)
    if (kind === 'unknown') add(`The engine of the database ${alias} is not in the text: ${source}.`, { file, line });
  return open;
}

/** Whether text does not tell it. A star import that may assign it has an entry of its own. */
function isOpen(value: Value): boolean {
  return value.type === 'unknown' && value.elsewhere === undefined;
}

function shown({ text }: Value): string {
  return redact('', text);
}
