import { entriesOf, INVENTORY_PARTS, type Inventory, type InventoryPart } from '../../core';
import { BadInput } from '../../core/base/errors';
import { didYouMean } from '../did-you-mean';
import { countModels, formatFinding, formatRoutes, modelNotes } from './format-inventory';

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
  return [`${inventory.root}: ${countOf(inventory, part)}`, ...rows.map((row) => `  ${row}`)];
}

/** `2 routers`, `1 router` */
function countOf(inventory: Inventory, part: InventoryPart): string {
  if (part === 'models') return countModels(inventory.models);
  const { length } = entriesOf(inventory, part);
  if (part === 'deploy') return `${length} deployment ${length === 1 ? 'finding' : 'findings'}`;
  return `${length} ${length === 1 ? part.replace(/s$/, '') : part}`;
}

/** What a condition adds to a list, and whether text tells all of a setting. */
function settingNotes({ conditional = [], options, known, when }: Inventory['settings']['all'][number]): string[] {
  const added = conditional.map((item) => `and ${item.text} when ${item.when ?? ''}`);
  return [...added, ...(known || when !== null || options.length > 0 ? [] : ['not all known'])];
}

/** What a setting may be assigned, a row each; that others may assign it too is said by the conditions of these. */
function assignmentsOf(setting: Inventory['settings']['all'][number]): Inventory['settings']['all'][number]['options'] {
  const { options } = setting;
  const told = options.filter(({ elsewhere }) => elsewhere !== true);
  return told.length > 0 ? told : options.length > 0 ? options : [setting];
}

function rowsOf(inventory: Inventory, part: InventoryPart): string[] {
  const { apps, settings, models, serializers, migrations, templates, tests, open, problems, routes } = inventory;
  switch (part) {
    case 'apps':
      return apps.map(({ label, name, path }) => [label, name, path ?? 'from elsewhere'].join('  '));
    case 'settings':
      return settings.all.flatMap((setting) =>
        assignmentsOf(setting).map(({ text, when, file, line }) =>
          [
            `${setting.name} = ${text}`,
            when === null ? '' : `when ${when}`,
            ...settingNotes(setting),
            `${file}:${line}`,
          ]
            .filter(Boolean)
            .join('  '),
        ),
      );
    case 'deploy':
      return settings.deploy.map(formatFinding);
    case 'models':
      return models.map((model) => {
        const { app, name, inherited, fields, file, line } = model;
        const all = [...inherited, ...fields].map((field) => `${field.name}: ${field.type}`).join(', ');
        return [app === null ? name : `${app}.${name}`, all, ...modelNotes(model), `${file}:${line}`]
          .filter(Boolean)
          .join('  ');
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
    case 'admin':
      return inventory.admin.map(({ name, models, when, known, file, line }) => {
        const condition = when === undefined ? '' : `when ${when}`;
        const notes = [condition, known === false ? 'not all known' : ''].filter(Boolean);
        return [name, models.join(', '), ...notes, `${file}:${line}`].join('  ');
      });
    case 'signals':
      return inventory.signals.map(({ name, signal, sender, known, file, line }) => {
        const of = sender === null ? signal : `${signal} of ${sender}`;
        return [name, of, ...(known === false ? ['perhaps'] : []), `${file}:${line}`].join('  ');
      });
    default:
      return inventory[part].map(({ name, file, line }) => `${name}  ${file}:${line}`);
  }
}
