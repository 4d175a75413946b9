import type { TemplateParts } from '../compose-template';

/** What is asked and told on the database route. */
export const database: TemplateParts = {
  about: [
    ['What the migration locks or breaks', 'operations'],
    ['Schema 🗄️', 'models'],
    ['How they relate', 'model_diagram'],
    ['Databases', 'databases'],
    ['Migrations', 'migrations'],
    ['Routes that wait for it', 'contract'],
    ['Settings that concern the database', 'settings'],
  ],
  criteria: [
    'The effect is measured: before and after, with the same data and the row counts named',
    'Migrations run forwards and backwards, and say how long they lock what',
    "Django's models and the schema agree: `makemigrations --check` finds nothing",
    'What is stored is as the models say – shown by {{model_proof}}',
    'No other query has become slower',
  ],
  steps: [
    'Reproduce it and write down plan and times 📣',
    'Propose the change, with its risk for the data',
    'Agree on the time to run it and on the way back 📣',
    'Carry it out as migrations that Django knows of',
    'Measure again',
  ],
};
