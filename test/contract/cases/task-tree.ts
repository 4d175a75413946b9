import type { Tree } from '../contract';

export const A = '.ruru/tasks/TASK-A.md';
export const COORDINATOR = '.ruru/tasks/TASK-CMD-1.md';
export const YAML = '.ruru/tasks/old.md';

/** A task log as its fields have it, in the order of this list. */
export function taskA({
  status = '🔵 In Progress',
  priority = '▶️ Medium',
  assignedTo = 'dev-react',
  coordinator = 'TASK-CMD-1',
  updated = '2025-01-01',
  due = '',
  tags = '',
  items = '- [ ] write it\n- [X] name it\n',
  log = '',
} = {}): string {
  return [
    '+++\nid = "TASK-A"\ntitle = "Order form"\n',
    `status = "${status}" # mine\npriority = "${priority}"\n`,
    `assigned_to = "${assignedTo}"\ncoordinator = "${coordinator}"\nupdated_date = "${updated}"\n`,
    due === '' ? '' : `due_date = "${due}"\n`,
    tags,
    `+++\n\n# Order form\n\n${items}${log}`,
  ].join('');
}

export const TASKS: Tree = {
  [A]: taskA(),
  [COORDINATOR]: '+++\nid = "TASK-CMD-1"\nstatus = "🔵 In Progress"\n+++\n\n# Shop\n',
};
