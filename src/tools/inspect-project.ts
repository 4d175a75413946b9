import {
  entriesOf,
  INVENTORY_PARTS,
  type DjangoProject,
  type Inventory,
  type InventoryPart,
  type ProjectMigrations,
} from '../core';
import { UserError } from '../core/base/errors';
import { fenceLines } from './fence';
import { defineTool } from './tool';

/** What the migrations mean, which is no part of the inventory: the operations that are not safe. */
const RISKS = 'migration_risks';

/** A model reads no more at once with profit. */
const MOST_CHARACTERS = 40_000;

export const inspectProject = defineTool({
  name: 'inspect_project',
  title: 'Inspect a Project',
  description:
    'Lists what a Django project is made of, as JSON with file and line; without a part, how much there is of each. ' +
    'Call it before you search the code.',
  inputSchema: {
    type: 'object',
    properties: {
      root: { type: 'string', maxLength: 1_000, description: 'Of the project, where there are several.' },
      part: {
        type: 'string',
        maxLength: 100,
        description: 'Such as models, routes, settings, migration_risks.',
      },
      offset: { type: 'integer', minimum: 0, description: 'How many to leave out.' },
    },
    additionalProperties: false,
  },

  async run(mode, { root, part, offset = 0 }) {
    // Not every door follows what changes in the folder.
    const { projects } = await mode.django.detect();
    const chosen = root ?? onlyRoot(projects);
    if (part === RISKS) {
      const plan = await mode.django.migrations(chosen);
      return [plan.note, listed(risksOf(plan), RISKS, offset)].join('\n');
    }
    const inventory = await mode.django.inventory(chosen);
    if (part === undefined) return [`Project ${inventory.root}.`, ...fenceLines([summarise(inventory)])].join('\n');
    return listed(entriesOf(inventory, partNamed(part)), part, offset);
  },
});

function listed(all: readonly unknown[], part: string, offset: number): string {
  const shown = fitting(all.slice(offset).map((one) => JSON.stringify(one)));
  const rest = all.length - offset - shown.length;
  return [
    `${all.length} ${part}.`,
    ...(rest > 0 ? [`${rest} more: call again with offset ${offset + shown.length}.`] : []),
    ...fenceLines(shown),
  ].join('\n');
}

/** The migrations and operations that are not safe, the dangerous ones first. */
function risksOf({ apps }: ProjectMigrations): unknown[] {
  const risks = apps.flatMap(({ app, migrations }) =>
    migrations.flatMap(({ name: migration, file, line, level, findings, operations }) => [
      ...(findings.length > 0 ? [{ app, migration, file, line, level, findings }] : []),
      ...operations
        .filter((one) => one.level !== 'safe')
        .map(({ runs: _, endLine: __, ...one }) => ({ app, migration, ...one })),
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

function summarise(inventory: Inventory): string {
  const { module, files, databases } = inventory.settings;
  const counts = Object.fromEntries(INVENTORY_PARTS.map((part) => [part, entriesOf(inventory, part).length]));
  return JSON.stringify({ module, files, databases, counts });
}

/** @throws UserError where there is another number of projects than one */
function onlyRoot(projects: readonly DjangoProject[]): string {
  const [first, ...others] = projects;
  if (!first) throw new UserError('There is no Django project here.', 'Call detect_django to see why.');
  if (others.length === 0) return first.root;
  const details = projects.map(({ root }) => root);
  throw new UserError('There are several Django projects.', 'Send root, one of these:', { details });
}

/** The first of the rows that are short enough together; one in any case. */
function fitting(rows: readonly string[]): string[] {
  let length = 0;
  return rows.filter((row, index) => (length += row.length) <= MOST_CHARACTERS || index === 0);
}
