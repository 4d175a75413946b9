import type { Inventory } from '../../core';
import { openNodeMode } from '../../node/open-node-mode';
import type { Command } from '../command';
import { formatProblems } from '../format-detection';
import { formatInventory } from '../format-inventory';
import { joinBlocks } from '../join-blocks';
import { printJson } from '../../node/terminal/output';
import { openFolder } from '../open-folder';
import { withProgress } from '../with-progress';

/** `inventory [PATH] [--json]` */
export const inventory: Command = {
  usage: 'inventory [PATH] [--json]',
  help: [
    'PATH    the folder to look at; the working directory if left out',
    '--json  print {projects, problems, ms}, an inventory for each project that detect finds',
    '',
    'Nothing in the folder is run or imported. Paths are printed relative to PATH.',
  ],
  examples: ['inventory', 'inventory ~/projects/shop --json'],
  options: { json: { type: 'boolean' } },
  maxArguments: 1,

  async run({ json }, [path = '.']) {
    const start = Date.now();
    const opened = await openFolder(path);
    const { detection, projects } = await withProgress('Reading the projects', async ({ counting }) => {
      const { django } = (await openNodeMode(path, counting(opened))).mode;
      const found = await django.detect();
      const inventories: Inventory[] = [];
      for (const { root, manage } of found.projects) inventories.push(await django.inventory(root, { manage }));
      return { detection: found, projects: inventories };
    });
    if (json === true) return printJson({ projects, problems: detection.problems, ms: Date.now() - start });
    const found = projects.length === 0 ? [['There is no Django project here.']] : projects.map(formatInventory);
    const problems = formatProblems(detection.problems);
    return joinBlocks([...found, ...(problems.length === 0 ? [] : [problems])]);
  },
};
