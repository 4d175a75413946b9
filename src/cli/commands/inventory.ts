import { folderOf } from '../folder-of';
import { entriesOf, INVENTORY_PARTS, type Inventory } from '../../core';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatProblems } from '../format/format-detection';
import { formatInventory } from '../format/format-inventory';
import { formatPart, readPart } from '../format/format-part';
import { joinBlocks } from '../join-blocks';
import { printJson } from '../../node/terminal/output';
import { openFolder } from '../open-folder';
import { withProgress } from '../with-progress';

/** `inventory [PATH] [--part PART] [--json]` */
export const inventory: Command = {
  usage: 'inventory [PATH] [--part PART] [--json]',
  help: [
    'PATH    the folder to look at; if left out the one around the working directory',
    `--part  all of one part: ${INVENTORY_PARTS.join(', ')}`,
    '--json  print {projects, problems, ms}, an inventory for each project that detect finds; of a part that alone',
    '',
    'Nothing in the folder is run or imported. Paths are printed relative to PATH.',
  ],
  examples: ['inventory', 'inventory --part models', 'inventory ~/projects/shop --json'],
  options: { json: { type: 'boolean' }, part: { type: 'string' } },
  maxArguments: 1,

  async run({ json, part: named }, [folder]) {
    const path = folderOf(folder);
    const part = readPart(named);
    const start = Date.now();
    const opened = await openFolder(path);
    const { detection, projects } = await withProgress('Reading the projects', async ({ counting }) => {
      const { django } = (await openNodeMode(path, counting(opened))).mode;
      const found = await django.detect();
      const inventories: Inventory[] = [];
      for (const { root, manage } of found.projects) inventories.push(await django.inventory(root, { manage }));
      return { detection: found, projects: inventories };
    });
    if (json === true) {
      const shown =
        part === undefined ? projects : projects.map((one) => ({ root: one.root, [part]: entriesOf(one, part) }));
      return printJson({ projects: shown, problems: detection.problems, ms: Date.now() - start });
    }
    const format = part === undefined ? formatInventory : (one: Inventory) => formatPart(one, part);
    const found = projects.length === 0 ? [['There is no Django project here.']] : projects.map(format);
    const problems = formatProblems(detection.problems);
    return joinBlocks([...found, ...(problems.length === 0 ? [] : [problems])]);
  },
};
