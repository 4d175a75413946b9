import assert from 'node:assert/strict';
import { findLogHeading, isPlainLogHeading } from '../../../../src/core/tasks/body/log-heading';
import { readTaskDocument } from '../../../../src/core/tasks/log/read-task-document';

/** The headings of a text. */
const headingsOf = (...lines: string[]) =>
  readTaskDocument('a.md', lines.map((line) => `${line}\n\n`).join('')).body.headings;

suite('The heading of the log', () => {
  test('is one that speaks of a log as such; plain, where it says nothing else', () => {
    const lines = [
      '## Log',
      '## Logs',
      '## Logbook',
      '## Log Entries',
      '## Log entry',
      '## Log Notes',
      '## Notes and Log',
      '## Communication Log',
      '## Communications and logs',
      '## Work Log',
      '## Log of the work',
      '## Log for 2026',
      '## Log from Ada',
      '## Log by day',
      '## Log with results',
      '## Log since May',
      '## Log on deploys',
      '## Log about tests',
      '## Log or notes',
      '## Log rotation requirements',
      '## Requirements for logs',
      '## Description of logs',
      '## All about logs',
      '## Errors in logs',
      '## How to log',
      '## Why a log',
      '## What to log',
      '## Where logs go',
      '## Prompt Log',
      '## Initial Log',
      '## Example log',
      '## Error Log',
      '## Login',
      '## Catalog',
      '## 🪵 Log 📓',
      '# Log',
      '# Task Log: sell books',
      '# Logs and notes',
      '### Log',
    ];
    const told = lines.map((line) => {
      const headings = headingsOf(line);
      const [heading = assert.fail(line)] = headings;
      const found = findLogHeading(headings) !== undefined;
      return [line, isPlainLogHeading(heading) ? 'plain' : found];
    });
    assert.deepEqual(Object.fromEntries(told), {
      '## Log': 'plain',
      '## Logs': 'plain',
      '## Logbook': 'plain',
      '## Log Entries': 'plain',
      '## Log entry': 'plain',
      '## Log Notes': 'plain',
      '## Notes and Log': 'plain',
      '## Communication Log': 'plain',
      '## Communications and logs': 'plain',
      '## Work Log': true,
      '## Log of the work': true,
      '## Log for 2026': true,
      '## Log from Ada': true,
      '## Log by day': true,
      '## Log with results': true,
      '## Log since May': true,
      '## Log on deploys': true,
      '## Log about tests': true,
      '## Log or notes': true,
      '## Log rotation requirements': false,
      '## Requirements for logs': false,
      '## Description of logs': false,
      '## All about logs': false,
      '## Errors in logs': false,
      '## How to log': false,
      '## Why a log': false,
      '## What to log': false,
      '## Where logs go': false,
      '## Prompt Log': false,
      '## Initial Log': false,
      '## Example log': false,
      '## Error Log': false,
      '## Login': false,
      '## Catalog': false,
      '## 🪵 Log 📓': 'plain',
      '# Log': true,
      '# Task Log: sell books': false,
      '# Logs and notes': true,
      '### Log': 'plain',
    });
  });

  test('of several is the plainest, of equals the last', () => {
    const cases: Record<string, string[]> = {
      'plain before strange': ['## Log', '## Work Log'],
      'strange before plain': ['## Work Log', '## Log', '## Notes'],
      'the last of equals': ['## Work Log', '## Day Log'],
      none: ['## Notes'],
    };
    const told = Object.entries(cases).map(([name, lines]) => [name, findLogHeading(headingsOf(...lines))?.text]);
    assert.deepEqual(Object.fromEntries(told), {
      'plain before strange': 'Log',
      'strange before plain': 'Log',
      'the last of equals': 'Day Log',
      none: undefined,
    });
  });
});
