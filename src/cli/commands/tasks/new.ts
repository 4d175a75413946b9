import { folderOf, isNowhere, mayHoldProject } from '../../folder-of';
import { placeInFolder } from '../../place-in-folder';
import { CATALOGUE, type Place, refuseTitle, routeNamed } from '../../../core';
import { UserError } from '../../../core/base/errors';
import { openNodeMode } from '../../../node/open-node-mode';
import type { Command } from '../../command';
import { openFolder } from '../../open-folder';
import { FOLDER_HELP, TASK_OPTIONS } from '../../open-tasks';
import { printJson } from '../../../node/terminal/output';
import { listOption, textOption, wordOption } from '../../read-option';
import { orRefuse } from '../../refusal';
import { withProgress } from '../../with-progress';

const ROUTE_IDS = [...new Set(CATALOGUE.routes.map(({ id }) => id))];

/** `tasks new TITLE --route ROUTE` */
export const create: Command = {
  usage:
    'tasks new TITLE --route ROUTE [--kind KIND] [--role ROLE] [--assigned-to WHO] [--coordinator WHO] [--at PLACE]… [--goal TEXT] [--criterion TEXT]… [--json] [--folder PATH]',
  help: [
    'TITLE              what is to be done, in a line',
    '--route ROUTE      frontend, database, infrastructure, containerization, api, security, design or testing',
    '--kind KIND        escalation or collaboration; an escalation if left out, where there is one',
    "--role ROLE        who takes it; the route's usual role if left out",
    '--assigned-to WHO  the person or agent; the role if left out',
    "--coordinator WHO  who gets the reports; the setting's if left out",
    '--at PLACE         the code it is about: PATH, PATH:LINE or PATH:LINE-LINE; given again for more places of the same work',
    '--goal TEXT        what is to be reached, and how one sees that it is; the task log asks for it if left out',
    '--criterion TEXT   how one sees that it is done, a line; given again for more, beside what the route asks for',
    '--json             print {id, path, coordinator, problems}',
    FOLDER_HELP,
  ],
  examples: [
    'tasks new "Make the search fast" --route database --at catalog/querysets.py:12-24',
    'tasks new "Index the orders" --route database --criterion "The list takes one query"',
    'tasks new "One way to sign in" --route security --at accounts/views.py:8 --at accounts/forms.py:3-9',
  ],
  options: {
    ...TASK_OPTIONS,
    route: { type: 'string' },
    kind: { type: 'string' },
    role: { type: 'string' },
    'assigned-to': { type: 'string' },
    coordinator: { type: 'string' },
    at: { type: 'string', multiple: true },
    goal: { type: 'string' },
    criterion: { type: 'string', multiple: true },
  },
  maxArguments: 1,
  ownWords: true,

  async run(values, [title]) {
    const routeId = wordOption(values, 'route', ROUTE_IDS);
    const [goal, role, assignedTo, coordinator] = [
      textOption(values, 'goal'),
      textOption(values, 'role'),
      textOption(values, 'assigned-to'),
      textOption(values, 'coordinator'),
    ];
    if (title === undefined || routeId === undefined)
      throw new UserError('A title and a route are needed.', `Usage: ${this.usage}`);
    const refusal = refuseTitle(title);
    if (refusal !== undefined) throw new UserError(refusal, 'Give another title.');
    const route = routeNamed(routeId, wordOption(values, 'kind', ['escalation', 'collaboration']));
    const folder = folderOf(values['folder']);
    const files = await openFolder(folder);
    const places: Place[] = [];
    for (const at of listOption(values, 'at')) places.push(await placeInFolder(folder, at));
    const [place, ...otherPlaces] = places;
    const criteria = listOption(values, 'criterion');
    const request = {
      route,
      title,
      ...(goal !== undefined && { goal }),
      ...(criteria.length > 0 && { criteria }),
      ...(role !== undefined && { role }),
      ...(assignedTo !== undefined && { assignedTo }),
      ...(coordinator !== undefined && { coordinator }),
      ...(place && { place }),
      ...(otherPlaces.length > 0 && { otherPlaces }),
    };
    const { path, task, problems } = await withProgress('Gathering what is to be handed over', async ({ counting }) => {
      const { mode } = await openNodeMode(folder, counting(files));
      if (isNowhere(values['folder']) && !(mayHoldProject() && (await mode.django.detect()).isDjango))
        throw new UserError(
          'Here is no Django project, no repository and no task log; nothing was written.',
          'Go to the project, or name its folder with --folder.',
        );
      return orRefuse(mode.tasks.create(request));
    });
    const { id } = task;
    if (values['json'] === true) return printJson({ id, path, coordinator: task.coordinator, problems });
    const unled =
      task.coordinator === ''
        ? [
            'It names no coordinator: --coordinator, or djangoDeveloper.coordinator of the settings, says who gets the reports.',
          ]
        : [];
    const away =
      (await files.kindAt('.git')) === 'missing'
        ? []
        : [
            `Others have it once it is committed and pushed; django-developer tasks message ${id} is what to tell them.`,
          ];
    return [`${path} was created.`, ...unled, ...away, ...problems.map(({ message }) => message)];
  },
};
