import type { Coordinator } from './partner';

/** Who hands out the work and gets the reports, the usual one first. */
export const COORDINATORS: readonly Coordinator[] = [
  {
    id: 'roo-commander',
    label: 'Roo Commander',
    when: 'Progress and completion of a task that came from the commander, with the path of its task log.',
    slugs: ['roo-commander', 'prime-coordinator', 'orchestrator'],
  },
  {
    id: 'technical-architect',
    label: 'Technical Architect',
    when: 'Completion of work that carries out or changes a decision about the architecture.',
    slugs: ['technical-architect', 'core-architect', 'architect'],
  },
  {
    id: 'project-manager',
    label: 'Project Manager',
    when: 'Progress, delays and completion of planned work.',
    slugs: ['project-manager', 'manager-project', 'manager-product', 'product-manager'],
  },
];
