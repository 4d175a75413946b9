import type { Database, Inventory, Settings, UrlRoute } from '../../core';

/** An inventory as text for people: what there is and how much, then apps, models and routes with their places. */
export function formatInventory(inventory: Inventory): string[] {
  const { root, apps, settings, models, views, serializers, routes, commands, migrations, open, problems } = inventory;
  const counts: [found: number, one: string][] = [
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
    `  found      ${[countModels(models), ...counts.map(([found, one]) => count(found, one))].join(', ')}`,
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
    ...section('Deployment', settings.deploy.map(formatFinding)),
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
function formatModel(model: Inventory['models'][number]): string {
  const { fields, inherited } = model;
  const taken = inherited.length === 0 ? '' : ` and ${inherited.length} inherited`;
  return [`${count(fields.length, 'field')}${taken}`, ...modelNotes(model)].join(', ');
}

/** What is special about a model: `abstract`, `not all known`. */
export function modelNotes({ abstract, proxy, managed, open }: Inventory['models'][number]): string[] {
  const kind = abstract ? 'abstract' : proxy ? 'proxy' : managed ? null : 'not managed';
  return [kind, open.length > 0 ? 'not all known' : null].filter((note) => note !== null);
}

/** `23 models and 3 abstract`: an abstract model has no table. */
export function countModels(models: Inventory['models']): string {
  const abstract = models.filter((model) => model.abstract).length;
  const counted = count(models.length - abstract, 'model');
  return abstract === 0 ? counted : `${counted} and ${abstract} abstract`;
}

/** `security.W001  SecurityMiddleware is missing`, with how sure that is where it is not told by text alone. */
export function formatFinding({ check, text, verdict, byDefault }: Settings['deploy'][number]): string {
  const sure = verdict === 'found' ? null : byDefault === true ? 'so by default' : 'not known';
  return [check, text, sure].filter((part) => part !== null).join('  ');
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
    { pattern: string; methods: Set<string>; leadsTo: string; known: boolean; open: string | null; when: string | null }
  >();
  for (const { pattern, view, includes, file, line, methods, methodsKnown, open, when } of routes) {
    const leadsTo = `${view ?? includes ?? 'unknown'}  ${file}:${line}`;
    const key = `${pattern}  ${leadsTo}  ${when ?? ''}`;
    const row = rows.get(key) ?? { pattern, methods: new Set(), leadsTo, known: true, open, when };
    for (const method of methods) row.methods.add(method);
    row.known &&= methodsKnown;
    rows.set(key, row);
  }
  return [...rows.values()].map(({ pattern, methods, leadsTo, known, open, when }) =>
    [pattern, methodsText([...methods], known, open), ...(when === null ? [] : [`when ${when}`]), leadsTo].join('  '),
  );
}

function methodsText(methods: readonly string[], known: boolean, open: string | null): string {
  if (methods.length === 0) return known ? 'any method' : `not known: ${open ?? 'which methods it takes'}`;
  return [...methods, ...(known ? [] : ['perhaps more'])].join(', ');
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => `  - ${row}`)];
}
