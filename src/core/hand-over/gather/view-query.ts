import type { Inventory } from '../../project/inventory';
import type { View } from '../../project/inventory-web';
import { assignedTo, innerClass, lastPart, stringOf, dottedName, itemsOf } from '../../project/python/expressions';
import { shortText } from '../../project/python/short-text';
import type { ClassStatement, Expression } from '../../project/python/syntax';
import type { SourceFile } from '../../project/source/source-file';
import type { NameFollower } from './names/name-follower';
import { isApi } from './serializers-of-views';

/** How a client shapes what a route answers, each as one phrase: `filters by genre, author`. */
export type ViewQuery = readonly string[];

/** `request.GET.get("q")`, `self.request.query_params["page"]`. */
const PARAMETER = /\brequest\.(?:GET|query_params)(?:\.(?:get|getlist)\(\s{0,9}|\[\s{0,9})["']([\w.\[\]-]{1,60})["']/g;

/**
 * The query parameters of a view: its filters, search, order and pages as its class states them, or the project for all of its
 * views, and what its code reads of the address.
 */
export async function queryOf(view: View, { settings }: Inventory, follower: NameFollower): Promise<ViewQuery> {
  const file = await follower.source(view.file);
  const node = file?.classes.get(view.name) ?? file?.functions.get(view.name);
  if (!file || !node) return [];
  const read = [...file.text.slice(node.from, node.to).matchAll(PARAMETER)].map(([, name = '']) => `\`${name}\``);
  const own = node.type === 'class' && isApi(view) ? await statedBy(node, file, follower) : [];
  const everywhere = settings.restFramework.find(({ name }) => name === 'DEFAULT_PAGINATION_CLASS');
  const size = settings.restFramework.find(({ name }) => name === 'PAGE_SIZE');
  const isListed = view.kind === 'viewset' || (isApi(view) && /List/.test(view.bases.join()));
  const paged =
    isListed && everywhere?.value && !own.some((phrase) => phrase.startsWith('pages'))
      ? [`pages by \`${lastPart(everywhere.value)}\`${size ? ` of ${size.text}` : ''} (default)`]
      : [];
  const parameters = read.length > 0 ? [`reads ${[...new Set(read)].join(', ')} of the address`] : [];
  return [...own, ...paged, ...parameters];
}

async function statedBy(node: ClassStatement, file: SourceFile, follower: NameFollower): Promise<string[]> {
  const attribute = (name: string): Expression | null => assignedTo(node.body, name);
  const written = (value: Expression): string => `\`${shortText(file.text, value)}\``;
  const list = (value: Expression): string => {
    const names = itemsOf(value).flatMap((item) => stringOf(item) ?? []);
    return names.length > 0 ? names.map((name) => `\`${name}\``).join(', ') : written(value);
  };
  const phrases: string[] = [];
  const fields = attribute('filterset_fields');
  const filters = attribute('filterset_class');
  const [search, ordering, pages] = [
    attribute('search_fields'),
    attribute('ordering_fields'),
    attribute('pagination_class'),
  ];
  if (fields) phrases.push(`filters by ${list(fields)}`);
  if (filters) phrases.push(`filters by ${written(filters)}${await filtersOf(filters, file, follower)}`);
  if (search) phrases.push(`searches ${list(search)}`);
  if (ordering) phrases.push(`orders by ${list(ordering)}`);
  if (pages) phrases.push(pages.type === 'constant' ? 'pages: none' : `pages by ${written(pages)}`);
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
  return names.length === 0 ? '' : `: ${names.map((name) => `\`${name}\``).join(', ')}`;
}
