import type { TemplateParts } from '../compose-template';

/** What is asked and told on the database route. */
export const database: TemplateParts = {
  tried: [
    '`select_related` and `prefetch_related` are used where relations are followed',
    '`only`, `defer`, `values` or `exists` fetch no more than is needed',
    '`annotate` and `aggregate` compute in the database',
    'Indexes in `Meta.indexes` fit the filters and the order',
    'The query was looked at with `QuerySet.explain()`',
    'The migration was read with `sqlmigrate` and tried on a copy',
  ],
  about: [
    ['Schema 🗄️', 'models'],
    ['Databases', 'databases'],
    ['Latest migrations', 'migrations'],
    ['Settings that concern the database', 'settings'],
  ],
  criteria: [
    'The effect is measured: before and after, with the same data and the row counts named',
    'Migrations run forwards and backwards, and say how long they lock what',
    "Django's models and the schema agree: `makemigrations --check` finds nothing",
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
