import type { Inventory } from '../core/project/inventory';

/** An inventory as text for people: what there is and how much, then apps, models and routes with their places. */
export function formatInventory(inventory: Inventory): string {
  const { root, apps, settings, models, views, serializers, routes, commands, migrations, problems } = inventory;
  const counts: [found: readonly unknown[], one: string][] = [
    [models, 'model'],
    [views, 'view'],
    [serializers, 'serializer'],
    [routes, 'route'],
    [commands, 'command'],
    [migrations, 'migration'],
  ];
  const lines = [
    root,
    `  settings   ${settings.module ?? 'unknown'}`,
    `  databases  ${settings.databases.map(({ alias, kind }) => `${alias}: ${kind}`).join(', ') || 'unknown'}`,
    `  found      ${counts.map(([{ length }, one]) => `${length} ${one}${length === 1 ? '' : 's'}`).join(', ')}`,
    ...section('Apps', apps.filter(({ own }) => own).map(({ label, path }) => `${label}  ${path ?? ''}`)),
    ...section('Models', models.map(({ name, file, line }) => `${name}  ${file}:${line}`)),
    ...section('Routes', routes.map((route) => `${route.pattern}  ${route.view ?? route.includes ?? 'unknown'}  ${route.file}:${route.line}`)),
    ...section('Problems', problems.map(({ path, line, message }) => `${path}:${line}  ${message}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => `  - ${row}`)];
}
