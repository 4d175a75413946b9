import type { TemplateParts } from '../compose-template';

/** What is asked and told on the security route. */
export const security: TemplateParts = {
  tried: [
    '`manage.py check --deploy` is clean, or its findings are explained',
    'Permissions, CSRF and escaping of Django and DRF are on',
    'The packages have no known weakness',
    'Secrets come from the environment, and old ones were rotated',
    'No finding is repeated here that would help an attacker',
  ],
  about: [
    ['Settings in question 🛡️', 'deploy_settings'],
    ['Other settings', 'settings'],
    ['What is exposed', 'contract'],
    ['Entry points', 'entry_points'],
  ],
  criteria: [
    'Each finding has its severity, a way to see it and a way to mend it',
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
