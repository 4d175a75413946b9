import type { TemplateParts } from '../compose-template';

/** What is asked and told on the containerization route. */
export const containerization: TemplateParts = {
  about: [
    ['What is to be run 📦', 'entry_points'],
    ['Environment variables', 'environment'],
    ['Ports', 'ports'],
    ['Databases', 'databases'],
    ['Static and media files', 'static_files'],
  ],
  criteria: [
    'One image serves web, worker and scheduler, and does not run as root',
    'No secret is in the image or its history',
    'The services start in the right order and say when they are healthy',
    'A developer starts everything with one command',
    'The image is no larger and builds no slower than it must',
  ],
  steps: [
    'Confirm which images and services change, and where they run 📣',
    'Change how images are built, and what they leave out',
    'Change the services, volumes and networks',
    'Run migrations and static files at the right time',
    'Try it on an empty machine',
  ],
};
