import {
  entriesOf,
  INVENTORY_PARTS,
  type DjangoProject,
  type Inventory,
  type InventoryPart,
  type ProjectMigrations,
} from '../core';
import { UserError } from '../core/base/errors';
import { fitRows, type Answer, type Data, type RowForm } from './answer';
import { fenceText } from './fence';
import { outputSchema } from './schema';
import { defineTool } from './tool';

/** What the migrations mean, which is no part of the inventory: the operations that are not safe. */
const RISKS = 'migration_risks';

/** Of the files of settings and the databases, more are of no use to begin with. */
const MOST_FILES = 20;
const FILES_BYTES = 2_500;

export const inspectProject = defineTool({
  name: 'inspect_project',
  title: 'Inspect a Project',
  description:
    'Lists what a Django project is made of, as JSON with file and line; without a part, how much there is of each. ' +
    'Call it before you search the code.',
  inputSchema: {
    type: 'object',
    properties: {
      root: { type: 'string', description: 'Of the project, where there are several.' },
      part: { type: 'string', description: 'Such as models, routes, settings, migration_risks.' },
      offset: { type: 'integer', minimum: 0, description: 'How many to leave out.' },
    },
    additionalProperties: false,
  },
  outputSchema: outputSchema({ root: 'string' }),

  async run(mode, { root, part, offset = 0 }) {
    // Not every door follows what changes in the folder.
    const { projects } = await mode.django.detect();
    const chosen = root ?? onlyRoot(projects);
    if (part === RISKS) {
      const plan = await mode.django.migrations(chosen);
      const { text, data } = listed(risksOf(plan), RISKS, offset);
      return { text: [plan.note, text].join('\n'), data: { root: chosen, about: plan.note, ...data } };
    }
    const inventory = await mode.django.inventory(chosen);
    if (part !== undefined) {
      const { text, data } = listed(entriesOf(inventory, partNamed(part)), part, offset);
      return { text, data: { root: chosen, ...data } };
    }
    const summary = summarise(inventory);
    return {
      text: [`Project ${inventory.root}.`, fenceText(JSON.stringify(summary))].join('\n'),
      data: { root: inventory.root, ...summary },
    };
  },
});

/** Entries are JSON to both: of one that is too long its texts and lists are cut, no line of it. */
const ENTRY: RowForm<unknown> = { lines: () => [], data: (entry) => entry };

function listed(all: readonly unknown[], part: string, offset: number): Answer {
  const { data: entries } = fitRows(all.slice(offset), ENTRY);
  const next = offset + entries.length;
  const text = [
    `${all.length} ${part}.`,
    ...(next < all.length ? [`${all.length - next} more: call again with offset ${next}.`] : []),
    ...(entries.length > 0 ? [fenceText(entries.map((entry) => JSON.stringify(entry)).join('\n'))] : []),
  ].join('\n');
  return { text, data: { part, count: all.length, entries, ...(next < all.length && { next_offset: next }) } };
}

/** The migrations and operations that are not safe, the dangerous ones first. */
function risksOf({ apps }: ProjectMigrations): unknown[] {
  const risks = apps.flatMap(({ app, migrations }) =>
    migrations.flatMap(({ name: migration, file, line, level, findings, operations }) => [
      ...(findings.length > 0 ? [{ app, migration, file, line, level, findings }] : []),
      ...operations
        .filter((one) => one.level !== 'safe')
        .map(({ runs: _, endLine: __, start: ___, ...one }) => ({ app, migration, ...one })),
    ]),
  );
  return risks.sort((a, b) => Number(b.level === 'dangerous') - Number(a.level === 'dangerous'));
}

/** @throws UserError where there is no such part */
function partNamed(name: string): InventoryPart {
  const part = INVENTORY_PARTS.find((each) => each === name);
  if (part !== undefined) return part;
  throw new UserError(
    `There is no part ${JSON.stringify(name)}.`,
    `Send one of ${[...INVENTORY_PARTS, RISKS].join(', ')}.`,
  );
}

function summarise(inventory: Inventory): Data {
  const { module, files, databases } = inventory.settings;
  const counts = Object.fromEntries(INVENTORY_PARTS.map((part) => [part, entriesOf(inventory, part).length]));
  return { module, files: some(files), databases: some(databases), counts };
}

function some(all: readonly unknown[]): unknown[] {
  return fitRows(all.slice(0, MOST_FILES), ENTRY, FILES_BYTES).data;
}

/** @throws UserError where there is another number of projects than one */
function onlyRoot(projects: readonly DjangoProject[]): string {
  const [first, ...others] = projects;
  if (!first) throw new UserError('There is no Django project here.', 'Call detect_django to see why.');
  if (others.length === 0) return first.root;
  const details = projects.map(({ root }) => root);
  throw new UserError('There are several Django projects.', 'Send root, one of these:', { details });
}
