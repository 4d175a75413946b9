import type { Database, Inventory, Settings, UrlRoute } from '../../core';

/** An inventory as text for people: what there is and how much, then apps, models and routes with their places. */
export function formatInventory(inventory: Inventory): string[] {
  const { root, apps, settings, models, views, serializers, routes, commands, migrations, open, problems } = inventory;
  const counts: [found: number, one: string][] = [
    [models.length, 'model'],
    [views.length, 'view'],
    [serializers.length, 'serializer'],
    [routes.length, 'route'],
    [commands.length, 'command'],
    [migrations.reduce((sum, { count }) => sum + count, 0), 'migration'],
  ];
  return [
    root,
    `  settings   ${settings.module ?? 'unknown'}`,
    `  databases  ${formatDatabases(settings.databases) || 'unknown'}`,
    ...formatVariants(settings),
    `  found      ${counts.map(([found, one]) => count(found, one)).join(', ')}`,
    ...section(
      'Apps',
      apps.filter(({ own }) => own).map(({ label, path }) => `${label}  ${path ?? ''}`),
    ),
    ...section(
      'Models',
      models.map((model) => `${model.name}  ${formatModel(model)}  ${model.file}:${model.line}`),
    ),
    ...section(
      'Serializers',
      serializers.map(({ name, fields, known, file, line }) =>
        [name, `${count(fields.length, 'field')}${known ? '' : ', not all known'}`, `${file}:${line}`].join('  '),
      ),
    ),
    ...section('Routes', formatRoutes(routes)),
    ...section(
      'Not understood',
      open.map(({ path, line, reason }) => `${path}:${line}  ${reason}`),
    ),
    ...section(
      'Problems',
      problems.map(({ path, line, message }) => `${path}:${line}  ${message}`),
    ),
  ];
}

/** `4 fields and 2 inherited, abstract` */
function formatModel({ fields, inherited, abstract, proxy, managed, open }: Inventory['models'][number]): string {
  const kind = abstract ? 'abstract' : proxy ? 'proxy' : managed ? null : 'not managed';
  const taken = inherited.length === 0 ? '' : ` and ${inherited.length} inherited`;
  const parts = [`${count(fields.length, 'field')}${taken}`, kind, open.length > 0 ? 'not all known' : null];
  return parts.filter((part) => part !== null).join(', ');
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}

/** `default: sqlite, replica: postgresql` */
function formatDatabases(databases: readonly Database[]): string {
  return [...new Set(databases.map(({ alias, kind }) => `${alias}: ${kind}`))].join(', ');
}

/** What other settings files of the project come to, where that is something else. */
function formatVariants({ databases, variants }: Settings): string[] {
  const chosen = formatDatabases(databases);
  const others = variants
    .filter(({ isPart }) => !isPart)
    .map(({ file, className, databases: own }) => ({
      file: className === null ? file : `${file}, class ${className}`,
      text: formatDatabases(own),
    }));
  return others
    .filter(({ text }) => text !== '' && text !== chosen)
    .map(({ file, text }) => `             ${text} in ${file}`);
}

/** A row for each URL and view; a router has a route for each method. */
export function formatRoutes(routes: readonly UrlRoute[]): string[] {
  const rows = new Map<
    string,
    { pattern: string; methods: Set<string>; leadsTo: string; known: boolean; open: string | null }
  >();
  for (const { pattern, view, includes, file, line, methods, methodsKnown, open } of routes) {
    const leadsTo = `${view ?? includes ?? 'unknown'}  ${file}:${line}`;
    const row = rows.get(`${pattern}  ${leadsTo}`) ?? { pattern, methods: new Set(), leadsTo, known: true, open };
    for (const method of methods) row.methods.add(method);
    row.known &&= methodsKnown;
    rows.set(`${pattern}  ${leadsTo}`, row);
  }
  return [...rows.values()].map(
    ({ pattern, methods, leadsTo, known, open }) => `${pattern}  ${methodsText([...methods], known, open)}  ${leadsTo}`,
  );
}

function methodsText(methods: readonly string[], known: boolean, open: string | null): string {
  if (methods.length === 0) return known ? 'any method' : `not known: ${open ?? 'which methods it takes'}`;
  return [...methods, ...(known ? [] : ['perhaps more'])].join(', ');
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => `  - ${row}`)];
}
