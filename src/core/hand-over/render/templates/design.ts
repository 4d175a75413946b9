import type { TemplateParts } from '../compose-template';

/** What is asked and told on the design route. */
export const design: TemplateParts = {
  about: [
    ['Screens 🖼️', 'templates'],
    ['Journey', 'journey'],
    ['Settings that concern the screens', 'settings'],
  ],
  criteria: [
    'Every state is designed: empty, one, many, long, wrong, not allowed',
    'It works by keyboard and with a screen reader, and its contrast suffices',
    'Sizes, colours and spaces are named so that a template can use them',
    'Small screens are part of it',
  ],
  steps: [
    'Name who uses the screen, and for what 📣',
    'Sketch it and agree on one sketch 📣',
    'Design every state',
    'Hand the design back with its names for colours, sizes and texts',
    'Look at the built template together',
  ],
};
