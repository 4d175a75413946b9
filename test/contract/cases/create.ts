import type { DraftRequest } from '../../../src/core';
import type { Case, Outcome, Tree } from '../contract';

const ROUTE = { kind: 'escalation', id: 'database' } as const;

function creating(name: string, request: Omit<DraftRequest, 'route'>, outcome: Outcome, tree: Tree = {}): Case {
  return { name: `create: ${name}`, tree, call: { verb: 'create', request: { route: ROUTE, ...request } }, outcome };
}

const CREATED = `+++
id = "TASK-DB-<stamp>"
title = "Index it"
status = "🟡 To Do"
type = "🧹 Chore"
priority = "▶️ Medium"
created_date = "<today>"
updated_date = "<today>"
assigned_to = "database-specialist"
coordinator = "roo-commander"
tags = ["django", "database"]
+++

# Index it

Handed over from the Django developer to the **Database Specialist**. Tick each step, note what was found under Log, set the status at the end and report to \`roo-commander\`, naming this file.

## Goal 🎯

_Say here what is to be reached, and how one sees that it is._

## Why the Database Specialist 🚧

Core Django ends where the ORM, used as it is meant to be, is not enough: schema design, raw SQL, the engine itself.

## Acceptance Criteria ✅

- [ ] The effect is measured: before and after, with the same data and the row counts named
- [ ] Migrations run forwards and backwards, and say how long they lock what
- [ ] Django's models and the schema agree: \`makemigrations --check\` finds nothing
- [ ] No other query has become slower

## Checklist 📋

- [ ] Reproduce it and write down plan and times 📣
- [ ] Propose the change, with its risk for the data
- [ ] Agree on the time to run it and on the way back 📣
- [ ] Carry it out as migrations that Django knows of
- [ ] Measure again
- [ ] Report completion with the path of this file 📣

## Log 📜

- <today>: Handed over to \`database-specialist\`.
`;

const folder = (tasksFolder: string): Tree => ({
  '.vscode/settings.json': JSON.stringify({ 'djangoDeveloper.tasksFolder': tasksFolder }),
});

export const CREATE_CASES: readonly Case[] = [
  creating(
    'a task log',
    { title: 'Index it', coordinator: 'roo-commander' },
    {
      written: { '.ruru/tasks/TASK-DB-<stamp>.md': CREATED },
    },
  ),
  creating(
    'with criteria of its own',
    {
      title: 'Index it',
      coordinator: 'roo-commander',
      criteria: ['The list takes one query, shown by `test:orders/tests.py`', 'password = "hunter2hunter2" is gone'],
    },
    {
      written: {
        '.ruru/tasks/TASK-DB-<stamp>.md': CREATED.replace(
          '- [ ] The effect',
          '- [ ] The list takes one query, shown by `test:orders/tests.py`\n- [ ] password = "•••" is gone\n- [ ] The effect',
        ),
      },
    },
  ),
  creating(
    'with a criterion that is no line is refused',
    { title: 'Index it', criteria: ['x'.repeat(501)] },
    { refused: { happened: 'A criterion has at most 500 characters, this one has 501.' } },
  ),
  creating('without a title is refused', { title: ' ' }, { refused: { happened: 'A task log needs a title.' } }),
  creating(
    'a title that is too long is refused',
    { title: 'x'.repeat(201) },
    {
      refused: {
        happened: 'A title has at most 200 characters, this one has 201; write the rest in the task log.',
      },
    },
  ),
  creating(
    'a title with a control character is refused',
    { title: 'Index\u0007 it' },
    {
      refused: { happened: 'A title is a line of text, this one has control characters.' },
    },
  ),
  creating(
    'a role that nobody has is refused',
    { title: 'Index it', role: 'wizard' },
    {
      refused: { happened: 'There is no role "wizard".' },
    },
  ),
  creating(
    'of a file that is not there is refused',
    { title: 'Index it', place: { path: 'shop/gone.py' } },
    { refused: { happened: 'There is no file shop/gone.py.' } },
  ),
  creating(
    'of a line behind the last is refused',
    { title: 'Index it', place: { path: 'shop/models.py', line: 4 } },
    { refused: { happened: 'shop/models.py has 2 lines.' } },
    { 'shop/models.py': 'BOOKS = 1\nSHELVES = 2\n' },
  ),
  creating(
    'in a folder above is refused',
    { title: 'Index it' },
    {
      refused: {
        happened: 'Task logs cannot be written to "../tasks": it is not a folder inside the workspace folder.',
      },
    },
    folder('../tasks'),
  ),
  creating(
    'in a folder of git is refused',
    { title: 'Index it' },
    {
      refused: {
        happened: 'Task logs cannot be written to ".git/tasks": .git is kept for other programs.',
      },
    },
    folder('.git/tasks'),
  ),
];
