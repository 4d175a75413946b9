import type { PartnerRole } from '../partner';

export const DESIGN_ROLES: readonly PartnerRole[] = [
  {
    id: 'ui-designer',
    label: 'UI Designer',
    does: 'Designs screens, states and wording, and says what the templates should become.',
    when: 'A screen is new, confusing or inconsistent, and nobody has drawn it.',
    notFor: 'Carrying a given design out in a template or a form widget.',
    handOver: [
      'screens and templates concerned',
      'who uses them, and for what',
      'states: empty, error, long',
      'existing design tokens',
    ],
    prefix: 'UI',
    tags: ['design', 'ui'],
    slugs: [
      'ui-designer', 'design-ui', 'ux-designer', 'ui-ux-designer', 'design-tailwind', 'tailwind-specialist',
      'design-bootstrap', 'bootstrap-specialist', 'design-mui', 'design-shadcn', 'design-antd',
    ],
  },
  {
    id: 'design-lead',
    label: 'Design Lead',
    does: 'Keeps one design language over all screens and decides where it changes.',
    when: 'A design system, a redesign, or a question that concerns more than one screen.',
    notFor: 'One screen with an obvious neighbour to follow.',
    handOver: ['goal of the change', 'screens concerned', 'design tokens and components', 'brand rules'],
    prefix: 'DESIGN',
    tags: ['design'],
    slugs: ['design-lead', 'lead-design', 'design-system-lead', 'designer'],
  },
  {
    id: 'accessibility-specialist',
    label: 'Accessibility Specialist',
    does: 'Makes screens usable by keyboard, screen reader and low sight, and tests that they are.',
    when: 'A widget is home-made, an audit has findings, or a standard has to be met.',
    notFor: 'Labels, error lists and the markup that forms and templates render by themselves.',
    handOver: [
      'screens and templates concerned',
      'findings so far',
      'the standard to meet',
      'scripts that change the page',
    ],
    prefix: 'A11Y',
    tags: ['design', 'accessibility'],
    slugs: ['accessibility-specialist', 'util-accessibility', 'a11y-specialist'],
  },
];
