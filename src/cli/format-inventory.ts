import type { Database, Inventory, Settings, UrlRoute } from '../core';

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
    `  found      ${counts.map(([count, one]) => `${count} ${one}${count === 1 ? '' : 's'}`).join(', ')}`,
    ...section(
      'Apps',
      apps.filter(({ own }) => own).map(({ label, path }) => `${label}  ${path ?? ''}`),
    ),
    ...section(
      'Models',
      models.map(({ name, file, line }) => `${name}  ${file}:${line}`),
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
function formatRoutes(routes: readonly UrlRoute[]): string[] {
  const rows = new Map<string, { pattern: string; methods: Set<string>; leadsTo: string }>();
  for (const { pattern, view, includes, file, line, methods } of routes) {
    const leadsTo = `${view ?? includes ?? 'unknown'}  ${file}:${line}`;
    const row = rows.get(`${pattern}  ${leadsTo}`) ?? { pattern, methods: new Set(), leadsTo };
    for (const method of methods) row.methods.add(method);
    rows.set(`${pattern}  ${leadsTo}`, row);
  }
  return [...rows.values()].map(
    ({ pattern, methods, leadsTo }) => `${pattern}  ${[...methods].join(', ') || 'any method'}  ${leadsTo}`,
  );
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => `  - ${row}`)];
}
