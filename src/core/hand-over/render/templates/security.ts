import type { TemplateParts } from '../compose-template';

/** What is asked and told on the security route. */
export const security: TemplateParts = {
  about: [
    ['What is exposed 🛡️', 'contract'],
    ['Fields', 'fields'],
    ['Settings in question', 'deploy_settings'],
    ['Other settings', 'settings'],
  ],
  criteria: [
    'Each finding has its severity, a way to see it and a way to mend it',
    'The settings in question protect the site – shown by {{setting_proof}}',
    'What is mended has a test that fails without it',
    'What is accepted is accepted by somebody by name',
    'Whoever has to be told of an incident has been told',
  ],
  steps: [
    'Confirm scope and urgency 📣',
    'Model the threats: who, what, through which door',
    'Review code, settings and packages',
    'Report severe findings at once, outside this file 📣',
    'Mend, or describe what is to be mended on the Django side',
    'Check again',
  ],
};
