import type { TemplateParts } from '../compose-template';

/** What is asked and told on the testing route. */
export const testing: TemplateParts = {
  about: [
    ['Existing suites 🧪', 'suites'],
    ['User journey', 'journey'],
    ['Routes it touches', 'contract'],
    ['Templates and screens', 'templates'],
  ],
  criteria: [
    'The journey is tested from end to end, and the test fails when a step is broken',
    'Data and accounts are made by the test and gone afterwards',
    'It runs in the pipeline in a known time, and is not flaky in ten runs',
    'It is clear which level tests what',
  ],
  steps: [
    'Confirm the journey and the systems at the other end 📣',
    'Agree on test data and on what may not be called',
    'Write the tests',
    'Run them in the pipeline',
    'Note gaps that remain',
  ],
};
