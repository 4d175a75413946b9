/** A task log in order, which names files and another task log. */
export const DATABASE = '.ruru/tasks/TASK-DB-20241101-090000.md';
/** A task log with a key too many, a date before its time and a dependency on nothing. */
export const CALLBACK = '.ruru/tasks/TASK-SEC-20241104-093000.md';
/** A task log of a done task with an open item, whose front matter is never closed. */
export const UNCLOSED = '.ruru/tasks/TASK-TEST-20241105-110000.md';
