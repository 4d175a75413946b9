import type { InventoryLists } from '../../../project/inventory';
import { piecesWith } from '../../../project/inventory-on-demand';
import type { Named } from '../../../project/named';
import { wordsOf } from '../../../project/python/words-of';
import { blankWords } from '../../../project/python/blank-words';
import { DOTTED_NAMES } from '../../../project/python/names-of-code';
import { lastPart } from '../../../project/python/expressions';
import { isSettingsFile } from '../../../project/source/classify-path';
import { appOf, tablesOf } from '../find-concern';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';
import type { Defined } from './name-follower';
import { queryMethods } from './query-methods';

/** So many different names of a piece of code are followed. */
const MAX_NAMES = 60;
/** Calls whose first argument names a route. */
export const REVERSE = /\b(?:reverse|reverse_lazy|redirect|resolve_url)\((?:\s{0,20}(?:viewname|to)\s{0,3}=)?\s{0,20}$/;
/** `FROM shop_book`, `JOIN "public"."shop_book"`; prose, too, says *from*, and rarely a table's name behind it. */
const TABLE =
  /\b(?:from|join|into|update|table|view|on|only|exists|references|truncate)\s{1,40}(?!(?:table|if|not|exists|only)\b)["`[]?(?:\w{1,80}["`\]]?\.["`[]?)?(\w{1,80})/gi;
const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/;
const CONSTANT = /^_?[A-Z][A-Z0-9_]*$/;
const KEYWORDS = new Set(
  'and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self cls try while with yield None True False'.split(
    ' ',
  ),
);

/**
 * What a piece of Python names of its project: by a name that is imported or defined beside it, by a setting, and by a text
 * that stands for a model, a table, a template or a route. Docstrings and comments name nothing.
 */
export async function namesOfPython(code: NamingCode, project: NamingProject): Promise<NamedThing[]> {
  const { inventory, follower } = project;
  const file = await follower.source(code.path);
  const found: NamedThing[] = [];
  const names = [...new Set(blankWords(code.text).match(DOTTED_NAMES))].filter((name) => !KEYWORDS.has(headOf(name)));
  for (const name of names.slice(0, MAX_NAMES)) {
    const imported = file?.imports.get(headOf(name));
    const setting = imported === 'django.conf.settings' ? name.split('.')[1] : undefined;
    if (setting !== undefined) found.push(...settingNamed(inventory, setting));
    else if (lastPart(name) === 'get_user_model') found.push(...userModel(inventory));
    else {
      const defined = file && (await follower.follow(file, name));
      if (defined && !isInside(defined, code)) found.push(...describe(defined, inventory));
    }
  }
  const byPath = isSettingsFile(code.path) ? await namedByPath(code, project) : [];
  return [...found, ...byPath, ...(await queryMethods(code, found, project)), ...namedByText(code, project)];
}

/** What lines of settings name by the text that Django imports it by: `"shop.middleware.Basket"`. */
async function namedByPath({ text }: NamingCode, { inventory, follower }: NamingProject): Promise<NamedThing[]> {
  const dotted = wordsOf(text).flatMap(({ from, to, kind }) =>
    kind === 'string' ? text.slice(from, to).replace(/^\w{0,3}["']{1,3}|["']{1,3}$/g, '') : [],
  );
  const found: NamedThing[] = [];
  for (const name of dotted.filter((one) => PATH.test(one)).slice(0, MAX_NAMES)) {
    const defined = await follower.followAbsolute(name);
    if (defined) found.push(...describe(defined, inventory));
  }
  return found;
}

/** What the inventory calls a definition; a module, a logger or a registry is nothing that one looks up. */
function describe({ kind, name, place }: Defined, inventory: InventoryLists): NamedThing[] {
  if (kind === 'module' || (kind === 'constant' && !CONSTANT.test(name))) return [];
  const isMeant = (one: Named): boolean => one.file === place.path && one.name === name;
  const known = KINDS.find(
    ([what, thingsOf]) => what !== NEVER[kind] && thingsOf(inventory, { path: place.path, name }).some(isMeant),
  );
  return [{ kind: known?.[0] ?? kind, name, place }];
}

/** What a definition is not, whatever the inventory has: its list need not be made. */
const NEVER: Readonly<Partial<Record<Defined['kind'], string>>> = { class: 'receiver', function: 'admin' };

/** The name that is looked for, and the file that defines it. */
interface Meant {
  path: string;
  name: string;
}

/** The lists of an inventory whose entries have a name, with what one of them is called. */
const KINDS: readonly (readonly [
  kind: string,
  thingsOf: (inventory: InventoryLists, at: Meant) => readonly Named[],
])[] = [
  ['model', ({ models }) => models],
  ['serializer', ({ serializers }) => serializers],
  ['view', ({ views }) => views],
  ['task', (inventory, at) => piecesWith(inventory, 'background', at).filter(({ kind }) => kind === 'task')],
  ['consumer', (inventory, at) => piecesWith(inventory, 'channels', at)],
  ['GraphQL type', (inventory, at) => piecesWith(inventory, 'graphql', at)],
  ['admin', (inventory, at) => piecesWith(inventory, 'admin', at)],
  ['middleware', ({ middleware }) => middleware],
  ['receiver', (inventory, at) => piecesWith(inventory, 'signals', at)],
];

/** Whether the code itself defines it. */
function isInside({ name, kind, place }: Defined, { path, text }: NamingCode): boolean {
  if (place.path !== path) return false;
  if (kind === 'class') return text.includes(`class ${name}`);
  if (kind === 'function') return text.includes(`def ${name}(`);
  return text.split('\n').some((line) => line.startsWith(name) && line.includes('='));
}

function settingNamed({ settings }: InventoryLists, name: string): NamedThing[] {
  const known = settings.all.find((setting) => setting.name === name);
  return known ? [{ kind: 'setting', name, place: { path: known.file, line: known.line } }] : [];
}

function userModel(inventory: InventoryLists): NamedThing[] {
  const setting = inventory.settings.all.find(({ name }) => name === 'AUTH_USER_MODEL');
  return modelLabelled(inventory, setting?.value ?? '', null);
}

/** What strings name: `"catalog.Book"`, `"shop/list.html"`, `reverse("shop:list")`, and tables in SQL. */
function namedByText({ path, text }: NamingCode, { inventory, templates }: NamingProject): NamedThing[] {
  const app = appOf(inventory, path);
  return wordsOf(text).flatMap(({ from, to, kind }) => {
    if (kind !== 'string') return [];
    const value = text.slice(from, to).replace(/^\w{0,3}["']{1,3}|["']{1,3}$/g, '');
    if (/\s/.test(value)) return tablesNamed(value, inventory);
    if (REVERSE.test(text.slice(Math.max(0, from - 60), from))) return routeNamed(inventory, value);
    return [...modelLabelled(inventory, value, app), ...templateNamed(templates, value)];
  });
}

/** `catalog.Book`; a name alone is a model of the same app. https://docs.djangoproject.com/en/stable/ref/models/fields/#foreignkey */
function modelLabelled({ models }: InventoryLists, label: string, app: string | null): NamedThing[] {
  if (!/^(?:[^\s.]+\.)?[\p{Lu}\p{Lo}][^\s.]*$/u.test(label)) return [];
  const [name = '', of = app] = label.split('.').reverse();
  return models.filter((model) => model.name === name && model.app === of).map((model) => toNamed('model', model));
}

/** The models whose tables stand where SQL names a table; the same word elsewhere in a text is prose. */
function tablesNamed(sql: string, { models }: InventoryLists): NamedThing[] {
  const named = new Set([...sql.matchAll(TABLE)].map(([, table = '']) => table.toLowerCase()));
  if (named.size === 0) return [];
  return models
    .filter((model) => !model.abstract && tablesOf(model).some((table) => named.has(table)))
    .map((model) => toNamed('model', model));
}

/** A template by the name that Django loads it by; of several that are called so the first. */
export function templateNamed(templates: readonly string[], name: string): NamedThing[] {
  const path = name.includes('.') ? templates.find((each) => each.endsWith(`/${name}`)) : undefined;
  return path === undefined ? [] : [{ kind: 'template', name, place: { path } }];
}

/** The route of a name: `shop:list`. */
export function routeNamed({ routes }: InventoryLists, name: string): NamedThing[] {
  const known = routes.find((route) => route.name === name);
  return known ? [{ kind: 'route', name: known.pattern, place: { path: known.file, line: known.line } }] : [];
}

/** A thing of the inventory as something that is named. */
export function toNamed(kind: string, { name, file, line }: Named): NamedThing {
  return { kind, name, place: { path: file, line } };
}

function headOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}
