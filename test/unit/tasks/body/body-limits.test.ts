import assert from 'node:assert/strict';
import { hasCompletionReport } from '../../../../src/core/tasks/body/has-completion-report';
import { readBody } from '../../../../src/core/tasks/body/read-body';

suite('The limits of Markdown', () => {
  test('headings have up to six signs, up to three blanks before them, and one behind', () => {
    const lines = [
      '# one',
      '###### six',
      '####### seven',
      '   # three',
      '    # four',
      '#none',
      '#',
      '#\ttab',
      '## end ##',
      '## C#',
    ];
    const { headings } = readBody(lines.join('\r\n'), 0, 1);
    assert.deepEqual(
      headings.map(({ line, level, text }) => `${line} ${level} ${text}`),
      ['1 1 one', '2 6 six', '4 1 three', '7 1 ', '8 1 tab', '9 2 end', '10 2 C#'],
    );
  });

  test('code is fenced by three signs or more, and ended by as many with nothing behind', () => {
    const itemsOf = (...lines: string[]): string[] =>
      readBody(lines.join('\n'), 0, 1).items.map(({ line, text }) => `${line} ${text}`);
    assert.deepEqual(itemsOf('``', '- [ ] a'), ['2 a']);
    assert.deepEqual(itemsOf('```', '- [ ] a', '```', '- [ ] b'), ['4 b']);
    assert.deepEqual(itemsOf('````', '- [ ] a', '```', '- [ ] b', '````  ', '- [ ] c'), ['6 c']);
    assert.deepEqual(itemsOf('~~~ `x`', '- [ ] a', '~~~~', '- [ ] b'), ['4 b']);
    assert.deepEqual(itemsOf('``` `x`', '- [ ] a'), ['2 a']);
    assert.deepEqual(itemsOf('~~~', '- [ ] a', '```', '~~~ x', '- [ ] b'), []);
  });

  test('comments end where they say so, also on their own line', () => {
    const itemsOf = (text: string): string[] => readBody(text, 0, 1).items.map(({ text: item }) => item);
    assert.deepEqual(itemsOf('<!-- a -->\n- [ ] b'), ['b']);
    assert.deepEqual(itemsOf('<!-->\n- [ ] a\n-->\n- [ ] b'), ['b']);
    assert.deepEqual(itemsOf('<!--\n- [ ] a\n-->\n- [ ] b'), ['b']);
  });
});

suite('hasCompletionReport', () => {
  const reported = (...lines: string[]): boolean => {
    const text = lines.join('\n');
    return hasCompletionReport(text, readBody(text, 0, 1), 'TASK-1');
  };

  test('looks into the log alone, up to the next heading of its level', () => {
    assert.equal(reported('## Log', '- Reported to roo-commander.'), true);
    assert.equal(reported('- Reported to roo-commander.'), false);
    assert.equal(reported('## Notes', 'Reported to roo-commander.', '## Log', '- Begun.'), false);
    assert.equal(reported('## Log', '### Done', 'Reported to x.'), true);
    assert.equal(reported('## Log', '- Begun.', '## More', 'Reported to x.'), false);
    assert.equal(reported('### Log', '- Begun.', '## More', 'Reported to x.'), false);
    assert.equal(reported('## Log', '- To be done.'), false);
  });

  test('counts the report of this task, and not those of others that a coordinator has recorded', () => {
    assert.equal(reported('## Log', '**Completion report**', '- Task: TASK-1 (done)'), true);
    assert.equal(reported('## Log', '**Completion report**', '- Task: TASK-2 (done)'), false);
    assert.equal(reported('## Log', 'Completion report', '- Task: TASK-2 (done)'), true);
    assert.equal(reported('## Log', '**Completion report**', 'It is done.'), true);
    assert.equal(
      reported('## Log', '**Completion report**', '- Task: TASK-2 (x)', '**Completion report**', '- Task: TASK-1 (x)'),
      true,
    );
    assert.equal(
      reported('## Log', '**Completion report**', 'Done.', '**Progress report**', '- Task: TASK-2 (x)'),
      true,
    );
  });
});
