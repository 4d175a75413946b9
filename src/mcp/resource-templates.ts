/** The catalogue of partners, as a resource. */
export const PARTNERS_URI = 'django-developer://partners';

/** What the resource of a task log begins with; the log's path follows. */
export const TASKS_URI = 'django-developer://tasks/';

/** The resources for clients that know a path already. */
export const TEMPLATES = [
  {
    uriTemplate: `${TASKS_URI}{+path}`,
    name: 'Task log',
    description: 'A task log by its path in the workspace folder.',
    mimeType: 'text/markdown',
  },
];
