import type { TemplateParts } from '../compose-template';

/** What is asked and told on the infrastructure route. */
export const infrastructure: TemplateParts = {
  about: [
    ['What is to be run 🚀', 'entry_points'],
    ['Environment variables', 'environment'],
    ['Ports', 'ports'],
    ['Databases', 'databases'],
    ['Static and media files', 'static_files'],
    ['Settings that concern the deployment', 'settings'],
  ],
  criteria: [
    'A release is one step, and so is the way back',
    'Secrets live outside the repository and outside the images',
    'Static and media files are served, and uploads survive a release',
    'Errors and health are visible to somebody',
    'It is written down how to do it again',
  ],
  steps: [
    'Confirm what is to change, where, and who has access 📣',
    'Change the environment, its configuration as code',
    'See it through the pipeline: checks, build, release',
    'Run migrations and static files as part of a release',
    'Connect logs, errors and health checks',
    'Release once and roll back once 📣',
  ],
};
