import type { TemplateParts } from '../compose-template';

/** What is asked and told on the containerization route. */
export const containerization: TemplateParts = {
  tried: [
    'The application starts from an empty virtual environment with the listed requirements',
    'Every value that differs between environments comes from the environment',
    'Logs go to the standard output',
    'Files that must survive are written below `MEDIA_ROOT` only',
  ],
  about: [
    ['What is to be run 📦', 'entry_points'],
    ['Environment variables', 'environment'],
    ['Static and media files', 'static_files'],
    ['Ports', 'ports'],
    ['Databases', 'databases'],
    ['Settings that concern containers', 'settings'],
  ],
  criteria: [
    'One image serves web, worker and scheduler, and does not run as root',
    'No secret is in the image or its history',
    'The services start in the right order and say when they are healthy',
    'A developer starts everything with one command',
    'The image is no larger and builds no slower than it must',
  ],
  steps: [
    'Confirm the services and where they will run 📣',
    'Write the Dockerfile and what it ignores',
    'Describe the services, volumes and networks',
    'Run migrations and static files at the right time',
    'Try it on an empty machine',
  ],
};
