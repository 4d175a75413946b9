import type { Case } from '../contract';
import { A, COORDINATOR, taskA, TASKS, YAML } from './task-tree';

const PLAN = '.kiro/specs/sales/tasks.md';
const OTHER = '.ruru/tasks/FEATURE_x/TASK-A.md';

const TO_DO = {
  '.ruru/tasks/TASK-X.md':
    '+++\nid = "TASK-X"\nstatus = "🟡 To Do"\npriority = "🔥 Highest"\nassigned_to = "🧑‍💻 User:ada"\n+++\n',
};

const PLANNED = { '.ruru/tasks/TASK-Y.md': '+++\nid = "TASK-Y"\nstatus = "🟡 To Do"\n+++\n' };

const read = (task: string) => ({ verb: 'read', task }) as const;

export const FIND_CASES: readonly Case[] = [
  {
    name: 'list: the tasks that are open',
    tree: { ...TASKS, '.ruru/tasks/TASK-Z.md': '+++\nid = "TASK-Z"\nstatus = "🟢 Done"\n+++\n' },
    call: { verb: 'list' },
    outcome: { told: { ids: ['TASK-A', 'TASK-CMD-1'] } },
  },
  {
    name: 'list: several statuses as they are displayed',
    tree: { ...TASKS, '.ruru/tasks/TASK-Z.md': '+++\nid = "TASK-Z"\nstatus = "⚪ Blocked"\n+++\n', ...PLANNED },
    call: { verb: 'list', statuses: ['🔵 In Progress', 'To Do'] },
    outcome: { told: { ids: ['TASK-A', 'TASK-CMD-1', 'TASK-Y'] } },
    without: ['editor'],
  },
  {
    name: 'list: what somebody works on',
    tree: { ...TASKS, ...TO_DO },
    call: { verb: 'list', assignedTo: 'Ada' },
    outcome: { told: { ids: ['TASK-X'] } },
    without: ['editor'],
  },
  {
    name: 'list: what is so urgent, or more',
    tree: { ...TASKS, ...TO_DO },
    call: { verb: 'list', priority: 'high' },
    outcome: { told: { ids: ['TASK-X'] } },
    without: ['editor'],
  },
  {
    name: 'list: words and the fields that they name',
    tree: { ...TASKS, ...TO_DO, ...PLANNED },
    call: { verb: 'list', words: 'assigned:ada priority:highest' },
    outcome: { told: { ids: ['TASK-X'] } },
    without: ['editor'],
  },
  {
    name: 'list: without what a word says',
    tree: { ...TASKS, ...PLANNED },
    call: { verb: 'list', words: '-status:todo' },
    outcome: { told: { ids: ['TASK-A', 'TASK-CMD-1'] } },
    without: ['editor'],
  },
  {
    name: 'list: what is finished and was never reported',
    tree: { ...TASKS, [A]: taskA({ status: '🟢 Done', items: '- [X] write it\n' }) },
    call: { verb: 'list', unreported: true },
    outcome: { told: { ids: ['TASK-A'] } },
    without: ['editor'],
  },
  { name: 'find: by the id', tree: TASKS, call: read('TASK-A'), outcome: { told: { text: taskA() } } },
  { name: 'find: by the path', tree: TASKS, call: read(A), outcome: { told: { text: taskA() } } },
  {
    name: 'find: by the absolute path',
    tree: TASKS,
    call: read(`<folder>/${A}`),
    outcome: { told: { text: taskA() } },
  },
  {
    name: 'find: by the file name',
    tree: { [YAML]: '---\nid: TASK-OLD\n---\n' },
    call: read('old.md'),
    outcome: { told: { text: '---\nid: TASK-OLD\n---\n' } },
  },
  {
    name: 'find: a plan of another product by the name of its folder',
    tree: { [PLAN]: '- [-] One\n' },
    call: read('sales'),
    outcome: { told: { text: '- [-] One\n' } },
  },
  {
    name: 'find: an id that nobody has',
    tree: TASKS,
    call: read('TASK-NONE'),
    outcome: { refused: { happened: 'There is no task log "TASK-NONE".' } },
  },
  {
    name: 'find: a path where nothing is',
    tree: TASKS,
    call: read('.ruru/tasks/TASK-NONE.md'),
    outcome: { refused: { happened: 'There is no task log ".ruru/tasks/TASK-NONE.md".' } },
  },
  {
    name: 'find: a file that is no task log',
    tree: { ...TASKS, 'notes.md': '# Notes\n' },
    call: read('notes.md'),
    outcome: { refused: { happened: 'There is no task log "notes.md".' } },
  },
  {
    name: 'find: an id that two have',
    tree: { ...TASKS, [OTHER]: taskA() },
    call: read('TASK-A'),
    outcome: { refused: { happened: `Several task logs are called TASK-A: ${OTHER}, ${A}.` } },
  },
  {
    name: 'find: one of two by its path',
    tree: { ...TASKS, [OTHER]: taskA({ status: '⚪ Blocked' }) },
    call: read(OTHER),
    outcome: { told: { text: taskA({ status: '⚪ Blocked' }) } },
  },
  {
    name: 'convert: YAML becomes TOML',
    tree: { [YAML]: '---\nid: TASK-OLD\nstatus: To Do\n---\n\n# Old\n' },
    call: { verb: 'convert', task: YAML },
    outcome: { written: { [YAML]: '+++\nid = "TASK-OLD"\nstatus = "To Do"\n+++\n\n# Old\n' } },
    without: ['editor', 'tools', 'mcp'],
  },
  {
    name: 'convert: what is TOML already is refused',
    tree: TASKS,
    call: { verb: 'convert', task: A },
    outcome: { refused: { happened: `${A} has valid TOML front matter already.` } },
    without: ['editor', 'tools', 'mcp'],
  },
  {
    name: 'lint: a day that is none',
    tree: { ...TASKS, [A]: taskA({ due: '2026-02-30' }) },
    call: { verb: 'lint', tasks: [A, COORDINATOR] },
    outcome: { told: { findings: [`${A}:9 unknown-date`] } },
    without: ['editor', 'tools', 'mcp'],
  },
  {
    name: 'lint: a glob',
    tree: { ...TASKS, [A]: taskA({ due: '2026-02-30' }) },
    call: { verb: 'lint', tasks: ['.ruru/tasks/TASK-?.md'] },
    outcome: { told: { findings: [`${A}:9 unknown-date`] } },
    without: ['editor', 'tools', 'mcp'],
  },
  {
    name: 'lint: a glob that matches nothing is refused',
    tree: TASKS,
    call: { verb: 'lint', tasks: ['services/**'] },
    outcome: { refused: { happened: 'services/** matches no task log.' } },
    without: ['editor', 'tools', 'mcp'],
  },
];
