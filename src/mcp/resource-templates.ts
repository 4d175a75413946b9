/** The catalogue of partners, as a resource. */
export const PARTNERS_URI = 'django-developer://partners';

/** What the resource of a task log begins with; the log's path follows. */
export const TASKS_URI = 'django-developer://tasks/';

/** What the resource of one group of partners begins with; the group's id follows. */
export const GROUP_URI = `${PARTNERS_URI}/`;

/** The address of any task log. */
export const TASK_TEMPLATE = `${TASKS_URI}{+path}`;

/** The address of any group of partners. */
export const GROUP_TEMPLATE = `${GROUP_URI}{group}`;

/** The resources for clients that know a path already. */
export const TEMPLATES = [
  {
    uriTemplate: TASK_TEMPLATE,
    name: 'Task log',
    description: 'A task log by its path in the workspace folder.',
    mimeType: 'text/markdown',
  },
  {
    uriTemplate: GROUP_TEMPLATE,
    name: 'Partner group',
    description: 'A group of partners with what each role takes and does not take.',
    mimeType: 'application/json',
  },
];
