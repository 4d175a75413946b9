import assert from 'node:assert/strict';
import { isForPerson } from '../../../src/core';

suite('Who takes a task', () => {
  for (const name of [
    'Ben',
    'Ben Maier',
    'Jörg',
    'ben@example.com',
    '@ben',
    '🧑‍💻 User:ben',
    '👥 Team:Backend',
    '@acme/data',
  ])
    test(`${name} is people`, () => assert.ok(isForPerson({ assignedTo: name })));

  for (const name of [
    '',
    'database-specialist',
    'dev-react',
    '🤖 AI:react-specialist',
    'Claude Code',
    'GitHub Copilot',
    'roo_db2',
  ])
    test(`${name || 'nobody'} is no person`, () => assert.ok(!isForPerson({ assignedTo: name })));
});
