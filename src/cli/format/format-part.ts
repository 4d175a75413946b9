import { entriesOf, INVENTORY_PARTS, type Inventory, type InventoryPart } from '../../core';
import { BadInput } from '../../core/base/errors';
import { didYouMean } from '../did-you-mean';
import { formatRoutes } from './format-inventory';

/** The part that is asked for; undefined where none is. @throws BadInput where there is no such part */
export function readPart(named: unknown): InventoryPart | undefined {
  if (typeof named !== 'string') return undefined;
  const part = INVENTORY_PARTS.find((each) => each === named);
  if (part !== undefined) return part;
  const advice = `${didYouMean(named, INVENTORY_PARTS)}Choose one of ${INVENTORY_PARTS.join(', ')}.`;
  throw new BadInput(`There is no part ${JSON.stringify(named)}.`, advice);
}

/** All of one part of a project, a row each with its place. */
export function formatPart(inventory: Inventory, part: InventoryPart): string[] {
  const rows = rowsOf(inventory, part);
  return [`${inventory.root}: ${entriesOf(inventory, part).length} ${part}`, ...rows.map((row) => `  ${row}`)];
}

function rowsOf(inventory: Inventory, part: InventoryPart): string[] {
  const { apps, settings, models, serializers, migrations, templates, tests, open, problems, routes } = inventory;
  switch (part) {
    case 'apps':
      return apps.map(({ label, name, path }) => [label, name, path ?? 'from elsewhere'].join('  '));
    case 'settings':
      return settings.all.flatMap((setting) =>
        (setting.options.length > 0 ? setting.options : [setting]).map(({ text, when, file, line }) =>
          [`${setting.name} = ${text}`, when === null ? '' : `when ${when}`, `${file}:${line}`]
            .filter(Boolean)
            .join('  '),
        ),
      );
    case 'models':
      return models.map(({ app, name, inherited, fields, file, line }) => {
        const all = [...inherited, ...fields].map((field) => `${field.name}: ${field.type}`).join(', ');
        return [app === null ? name : `${app}.${name}`, all, `${file}:${line}`].filter(Boolean).join('  ');
      });
    case 'serializers':
      return serializers.map(({ name, fields, known, file, line }) => {
        const all = [...fields.map((field) => field.name), ...(known ? [] : ['perhaps more'])].join(', ');
        return [name, all, `${file}:${line}`].filter(Boolean).join('  ');
      });
    case 'routes':
      return formatRoutes(routes);
    case 'migrations':
      return migrations.map(
        ({ app, path, count, latest }) => `${app ?? path}  ${count}, the latest ${latest}  ${path}`,
      );
    case 'templates':
      return templates.map(({ path, engine, count }) => `${path}  ${engine}, ${count}`);
    case 'tests':
      return tests.map(({ app, framework, functions, files }) =>
        [app ?? 'outside every app', `${framework}, ${functions}`, files.join(', ')].join('  '),
      );
    case 'open':
      return open.map(({ path, line, reason }) => `${path}:${line}  ${reason}`);
    case 'problems':
      return problems.map(({ path, line, message }) => `${path}:${line}  ${message}`);
    default:
      return inventory[part].map(({ name, file, line }) => `${name}  ${file}:${line}`);
  }
}
