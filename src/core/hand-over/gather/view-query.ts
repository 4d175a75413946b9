import type { InventoryLists } from '../../project/inventory';
import type { View } from '../../project/inventory-web';
import { assignedTo, innerClass, lastPart, stringOf, dottedName, itemsOf } from '../../project/python/expressions';
import { shortText } from '../../project/python/short-text';
import type { ClassStatement, Expression, FunctionStatement, Statement } from '../../project/python/syntax';
import type { SourceFile } from '../../project/source/source-file';
import { attributeOf, classLine, type ClassLine } from './names/class-line';
import type { NameFollower } from './names/name-follower';
import { isApi } from './serializers-of-views';

type Attribute = NonNullable<ReturnType<typeof attributeOf>>;

/** How a client shapes what a route answers, each as one phrase: `filters by genre, author`. */
export type ViewQuery = readonly string[];

/** `request.GET.get("q")`, `self.request.query_params["page"]`. */
const PARAMETER = /\brequest\.(?:GET|query_params)(?:\.(?:get|getlist)\(\s{0,9}|\[\s{0,9})["']([\w.\[\]-]{1,60})["']/g;

/** More filters are counted. */
const MAX_FILTERS = 12;

/** Methods of a viewset that answer for one object, or change something: what they read is not of its list. */
const NOT_OF_LIST = new Set(['retrieve', 'create', 'update', 'partial_update', 'destroy']);

/**
 * The query parameters of a view: its filters, search, order and pages as its class states them, or the project for all of its
 * views, and what its code reads of the address. What the code of an `@action` does is of its own route alone.
 * @param action the name of the action that the route leads to; undefined for the view itself
 */
export async function queryOf(
  view: View,
  { settings }: InventoryLists,
  follower: NameFollower,
  action?: string,
): Promise<ViewQuery> {
  const file = await follower.source(view.file);
  const node = file?.classes.get(view.name) ?? file?.functions.get(view.name);
  if (!file || !node) return [];
  const code = codeOf(node, file.text, view, action);
  const read = [...code.matchAll(PARAMETER)].map(([, name = '']) => `\`${name}\``);
  const parameters = read.length > 0 ? [`reads ${[...new Set(read)].join(', ')} of the address`] : [];
  const answer = answerOf(node, file.text, action);
  const line = isApi(view) ? await classLine(view, follower) : undefined;
  const stated = line ? await statedBy(line, follower) : [];
  const isPaged = answer === undefined || /\bpaginate_queryset\b|\bsuper\(\)\.list\b/.test(answer);
  const isFiltered = answer === undefined || action === undefined || /\bfilter_queryset\b|\.list\(/.test(answer);
  const own = stated.filter((phrase) => (phrase.startsWith('pages') ? isPaged : isFiltered));
  const everywhere = settings.restFramework.find(({ name }) => name === 'DEFAULT_PAGINATION_CLASS');
  const size = settings.restFramework.find(({ name }) => name === 'PAGE_SIZE');
  const isListed = view.kind === 'viewset' || (isApi(view) && /List/.test(view.bases.join()));
  const paged =
    isListed && isPaged && everywhere?.value && !stated.some((phrase) => phrase.startsWith('pages'))
      ? [`pages by \`${lastPart(everywhere.value)}\`${size ? ` of ${size.text}` : ''} (default)`]
      : [];
  return [...own, ...paged, ...parameters];
}

/** The code that answers at the route: that of the action, else all but what answers elsewhere. */
function codeOf(node: ClassStatement | FunctionStatement, text: string, view: View, action?: string): string {
  if (node.type === 'function') return text.slice(node.from, node.to);
  const elsewhere = new Set(view.actions.map(({ name }) => name));
  if (view.kind === 'viewset') NOT_OF_LIST.forEach((name) => elsewhere.add(name));
  return node.body
    .filter((part) =>
      action === undefined ? part.type !== 'function' || !elsewhere.has(part.name) : isNamed(part, action),
    )
    .map((part) => text.slice(part.from, part.to))
    .join('\n');
}

/** The method of the class itself that lists, or does the action; undefined where that is inherited. */
function answerOf(node: ClassStatement | FunctionStatement, text: string, action = 'list'): string | undefined {
  const method = node.type === 'class' ? node.body.find((part) => isNamed(part, action)) : undefined;
  return method && text.slice(method.from, method.to);
}

function isNamed(part: Statement, name: string): boolean {
  return part.type === 'function' && part.name === name;
}

async function statedBy(line: ClassLine, follower: NameFollower): Promise<string[]> {
  const attribute = (name: string): ReturnType<typeof attributeOf> => attributeOf(line, name);
  const written = ({ value, owner }: Attribute): string => `\`${shortText(owner.file.text, value)}\``;
  const list = (given: Attribute): string => {
    const names = itemsOf(given.value).flatMap((item) => stringOf(item) ?? []);
    return names.length > 0 ? names.map((name) => `\`${name}\``).join(', ') : written(given);
  };
  const phrases: string[] = [];
  const [fields, filters, search, ordering, pages, throttles, scope] = [
    attribute('filterset_fields'),
    attribute('filterset_class'),
    attribute('search_fields'),
    attribute('ordering_fields'),
    attribute('pagination_class'),
    attribute('throttle_classes'),
    attribute('throttle_scope'),
  ];
  if (fields) phrases.push(`filters by ${list(fields)}`);
  if (filters)
    phrases.push(`filters by ${written(filters)}${await filtersOf(filters.value, filters.owner.file, follower)}`);
  if (search) phrases.push(`searches ${list(search)}`);
  if (ordering) phrases.push(`orders by ${list(ordering)}`);
  if (pages) phrases.push(pages.value.type === 'constant' ? 'pages: none' : `pages by ${written(pages)}`);
  if (throttles) phrases.push(`throttled by ${written(throttles)}`);
  if (scope) phrases.push(`throttle scope ${written(scope)}`);
  return phrases;
}

/** The filters that a FilterSet of the project declares: https://django-filter.readthedocs.io/en/stable/ref/filterset.html */
async function filtersOf(value: Expression, file: SourceFile, follower: NameFollower): Promise<string> {
  const dotted = dottedName(value);
  const defined = dotted === null ? undefined : await follower.follow(file, dotted);
  const node = defined && (await follower.source(defined.place.path))?.classes.get(defined.name);
  if (!node) return '';
  const declared = node.body.flatMap((statement) => {
    const target = statement.type === 'assign' && statement.value?.type === 'call' ? statement.targets[0] : undefined;
    return target?.type === 'name' ? [target.name] : [];
  });
  const meta = innerClass(node.body, 'Meta');
  const fields = meta && assignedTo(meta.body, 'fields');
  const listed = fields
    ? fields.type === 'dict'
      ? fields.entries.flatMap(({ key }) => stringOf(key) ?? [])
      : itemsOf(fields).flatMap((item) => stringOf(item) ?? [])
    : [];
  const names = [...new Set([...declared, ...listed])];
  const more = names.length > MAX_FILTERS ? ` and ${names.length - MAX_FILTERS} more` : '';
  const told = names.slice(0, MAX_FILTERS).map((name) => `\`${name}\``);
  return names.length === 0 ? '' : `: ${told.join(', ')}${more}`;
}
