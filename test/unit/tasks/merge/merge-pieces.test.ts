import assert from 'node:assert/strict';
import { mergeTask } from '../../../../src/core/tasks/merge/merge-task';

/** What comes of one piece of a task log that both sides changed; marks of conflicts as they are written. */
function mergedBody(base: string, ours: string, theirs: string): string {
  const log = (body: string): string => `+++\nid = "A"\ntitle = "T"\nstatus = "🟡 To Do"\n+++\n\n${body}\n`;
  const { text } = mergeTask({ base: log(base), ours: log(ours), theirs: log(theirs) }, { ours: 'we', theirs: 'they' });
  return text.slice(log('').length - 1).trimEnd();
}

/** The same for the value of a key. */
function mergedDate(base: string, ours: string, theirs: string): string {
  const log = (value: string): string =>
    `+++\nid = "A"\ntitle = "T"\nstatus = "🟡 To Do"\nupdated_date = ${value}\n+++\n`;
  const { text } = mergeTask({ base: log(base), ours: log(ours), theirs: log(theirs) }, { ours: 'we', theirs: 'they' });
  return text.split('\n').slice(4, -2).join('\n');
}

suite('What both sides changed', () => {
  const DATES: readonly [base: string, ours: string, theirs: string][] = [
    ['"2026-01-01"', '"2026-01-02"', '"2026-01-03"'],
    ['"2026-01-01"', '"2026-01-03"', '"2026-01-02"'],
    ['"2026-01-01"', '"2026-01-02"', '2026-01-02'],
    ['"2026-01-01"', "'2026-01-02'", '"2026-01-02"'],
    ['"2026-01-01"', '"2026-01-02T10:00:00Z"', '"2026-01-02"'],
    ['"2026-01-01"', '"2026-01-02"', '"2026-01-02T10:00"'],
    ['"2026-01-01"', '2026-01-02T10:00:00Z', '2026-01-02T11:30:00+02:00'],
    ['"2026-01-01"', '2026-01-02 10:00:00', '2026-01-02T10:00:01Z'],
    ['"2026-01-01"', '"2026-01-02T10:00"', '"2026-01-02T10:00Z"'],
    ['"2026-01-01"', '"2026-01-02"', '"soon"'],
    ['"2026-01-01"', '"2026-02-30"', '"2026-01-02"'],
    ['"2026-01-01"', '""', '"2026-01-02"'],
  ];
  test('of two dates is the later one, whoever wrote it', () => {
    const told = DATES.map(([base, ours, theirs]) => {
      const merged = [mergedDate(base, ours, theirs), mergedDate(base, theirs, ours)];
      return [`${ours} and ${theirs}`, [...new Set(merged)].join(' | ')];
    });
    assert.deepEqual(Object.fromEntries(told), {
      '"2026-01-02" and "2026-01-03"': 'updated_date = "2026-01-03"',
      '"2026-01-03" and "2026-01-02"': 'updated_date = "2026-01-03"',
      '"2026-01-02" and 2026-01-02': 'updated_date = "2026-01-02"',
      '\'2026-01-02\' and "2026-01-02"': "updated_date = '2026-01-02'",
      '"2026-01-02T10:00:00Z" and "2026-01-02"': 'updated_date = "2026-01-02T10:00:00Z"',
      '"2026-01-02" and "2026-01-02T10:00"': 'updated_date = "2026-01-02T10:00"',
      '2026-01-02T10:00:00Z and 2026-01-02T11:30:00+02:00': 'updated_date = 2026-01-02T10:00:00Z',
      '2026-01-02 10:00:00 and 2026-01-02T10:00:01Z': 'updated_date = 2026-01-02T10:00:01Z',
      '"2026-01-02T10:00" and "2026-01-02T10:00Z"': 'updated_date = "2026-01-02T10:00Z"',
      '"2026-01-02" and "soon"':
        '<<<<<<< we\nupdated_date = "2026-01-02"\n=======\nupdated_date = "soon"\n>>>>>>> they | <<<<<<< we\nupdated_date = "soon"\n=======\nupdated_date = "2026-01-02"\n>>>>>>> they',
      '"2026-02-30" and "2026-01-02"':
        '<<<<<<< we\nupdated_date = "2026-02-30"\n=======\nupdated_date = "2026-01-02"\n>>>>>>> they | <<<<<<< we\nupdated_date = "2026-01-02"\n=======\nupdated_date = "2026-02-30"\n>>>>>>> they',
      '"" and "2026-01-02"':
        '<<<<<<< we\nupdated_date = ""\n=======\nupdated_date = "2026-01-02"\n>>>>>>> they | <<<<<<< we\nupdated_date = "2026-01-02"\n=======\nupdated_date = ""\n>>>>>>> they',
    });
  });

  const ITEMS: readonly [base: string, ours: string, theirs: string][] = [
    ['- [ ] a', '- [x] a', '- [~] a'],
    ['- [ ] a', '- [~] a', '- [x] a'],
    ['- [~] a', '- [ ] a', '- [x] a'],
    ['- [x] a', '- [~] a', '- [ ] a'],
    ['- [ ] a', '- [x] a', '- [X] a'],
    ['- [ ] a', '- [x] a', '* [x] a'],
    ['- [ ] a', '- [x] a', '- [ ] b'],
    ['- [ ] a', '- [ ] b', '- [ ] c'],
    ['- [ ] a\n  more', '- [x] a\n  more', '- [ ] a\n  less'],
    ['- [ ] a\n  more', '- [x] a\n  one', '- [ ] a\n  two'],
    ['- [ ] a', '- [x] a', ''],
    ['- [ ] a', '- [ ] a', ''],
    ['', '- [x] a', '- [ ] a'],
    ['', '- [x] a', '- [?] a'],
  ];
  test('is one item where half of its words are the same, and two where less are', () => {
    const merged = (ours: string): string =>
      mergedBody('- [ ] alpha beta\n- [ ] last', `- [ ] ${ours}\n- [ ] last`, '- [x] alpha beta\n- [ ] last');
    assert.deepEqual(['beta gamma', 'beta gamma delta'].map(merged), [
      '- [x] beta gamma\n- [ ] last',
      '- [ ] beta gamma delta\n<<<<<<< we\n=======\n- [x] alpha beta\n>>>>>>> they\n- [ ] last',
    ]);
  });

  test('of an item is its mark, its words and what stands below, each by itself', () => {
    const told = ITEMS.map(([base, ours, theirs]) => [
      `${ours} and ${theirs || 'nothing'} of ${base || 'nothing'}`,
      mergedBody(base, ours, theirs),
    ]);
    assert.deepEqual(Object.fromEntries(told), {
      '- [x] a and - [~] a of - [ ] a': '- [x] a',
      '- [~] a and - [x] a of - [ ] a': '- [x] a',
      '- [ ] a and - [x] a of - [~] a': '<<<<<<< we\n- [ ] a\n=======\n- [x] a\n>>>>>>> they',
      '- [~] a and - [ ] a of - [x] a': '<<<<<<< we\n- [~] a\n=======\n- [ ] a\n>>>>>>> they',
      '- [x] a and - [X] a of - [ ] a': '- [X] a',
      '- [x] a and * [x] a of - [ ] a': '* [x] a',
      '- [x] a and - [ ] b of - [ ] a': '- [ ] b\n<<<<<<< we\n- [x] a\n=======\n>>>>>>> they',
      '- [ ] b and - [ ] c of - [ ] a': '- [ ] b\n- [ ] c',
      '- [x] a\n  more and - [ ] a\n  less of - [ ] a\n  more': '- [x] a\n  less',
      '- [x] a\n  one and - [ ] a\n  two of - [ ] a\n  more':
        '- [x] a\n<<<<<<< we\n  one\n=======\n  two\n>>>>>>> they',
      '- [x] a and nothing of - [ ] a': '\n<<<<<<< we\n- [x] a\n=======\n>>>>>>> they',
      '- [ ] a and nothing of - [ ] a': '',
      '- [x] a and - [ ] a of nothing': '- [x] a',
      '- [x] a and - [?] a of nothing': '- [x] a',
    });
  });

  const BODIES: readonly [name: string, base: string, ours: string, theirs: string][] = [
    [
      'a log with the newest first',
      '- 2026-01-03 a\n- 2026-01-02 b',
      '- 2026-01-05 c\n- 2026-01-03 a\n- 2026-01-02 b',
      '- 2026-01-04 d\n- 2026-01-03 a\n- 2026-01-02 b',
    ],
    [
      'a log with the newest first, two on a day',
      '- 2026-01-03 a\n- 2026-01-03 b\n- 2026-01-02 c',
      '- 2026-01-05 d\n- 2026-01-03 a\n- 2026-01-03 b\n- 2026-01-02 c',
      '- 2026-01-04 e\n- 2026-01-03 a\n- 2026-01-03 b\n- 2026-01-02 c',
    ],
    [
      'a log with the newest last',
      '- 2026-01-02 a\n- 2026-01-03 b',
      '- 2026-01-02 a\n- 2026-01-03 b\n- 2026-01-05 c',
      '- 2026-01-02 a\n- 2026-01-03 b\n- 2026-01-04 d',
    ],
    ['a log of one day', '- 2026-01-02 a', '- 2026-01-02 a\n- 2026-01-02 b', '- 2026-01-02 a\n- 2026-01-02 c'],
    ['things added at one place', '- a\n- b', '- a\n- c\n- b', '- a\n- d\n- b'],
    ['things added at two places', '- a\n- b', '- c\n- a\n- b', '- a\n- b\n- d'],
    ['the same thing added twice', '- a', '- a\n- b', '- a\n- b'],
    ['things that changed places', '- a\n- b\n- c', '- b\n- a\n- c', '- a\n- b\n- c\n- d'],
    ['things that both moved', '- a\n- b\n- c', '- c\n- a\n- b', '- b\n- c\n- a'],
    [
      'a section that one changed and one removed',
      '## A\n\ntext\n\n## B\n\nmore',
      '## A\n\nother\n\n## B\n\nmore',
      '## B\n\nmore',
    ],
    ['an item that one changed and one removed', '- [ ] a\n\nmore', '- [x] a\n\nmore', 'more'],
    ['a section that one removed', '## A\n\ntext\n\n## B\n\nmore', '## A\n\ntext\n\n## B\n\nmore', '## B\n\nmore'],
    ['a section that both added', '## A', '## A\n\n## B\n\none', '## A\n\n## B\n\ntwo'],
    ['a heading that both changed', '## A\n\ntext', '## B\n\ntext', '## C\n\ntext'],
    ['prose that both changed', 'a\nb', 'a\nc', 'a\nd'],
    ['prose that both changed alike', 'a', 'b', 'b'],
    ['code', '```\na\n```', '```\nb\n```', '```\na\n```\n\nmore'],
    ['rows', '| a |\n|---|\n| b |', '| a |\n|---|\n| b |\n| c |', '| a |\n|---|\n| b |\n| d |'],
  ];
  test('of a body is what both say, and a conflict where they say two things', () => {
    const told = BODIES.map(([name, base, ours, theirs]) => [name, mergedBody(base, ours, theirs)]);
    assert.deepEqual(Object.fromEntries(told), {
      'a log with the newest first': '- 2026-01-05 c\n- 2026-01-04 d\n- 2026-01-03 a\n- 2026-01-02 b',
      'a log with the newest first, two on a day':
        '- 2026-01-05 d\n- 2026-01-04 e\n- 2026-01-03 a\n- 2026-01-03 b\n- 2026-01-02 c',
      'a log with the newest last': '- 2026-01-02 a\n- 2026-01-03 b\n- 2026-01-04 d\n- 2026-01-05 c',
      'a log of one day': '- 2026-01-02 a\n- 2026-01-02 b\n- 2026-01-02 c',
      'things added at one place': '- a\n- c\n- d\n- b',
      'things added at two places': '- c\n- a\n- b\n- d',
      'the same thing added twice': '- a\n- b',
      'things that changed places': '- b\n- a\n- c\n- d',
      'things that both moved': '- c\n- a\n- b',
      'a section that one changed and one removed': '<<<<<<< we\n## A\n\nother\n\n=======\n>>>>>>> they\n## B\n\nmore',
      'an item that one changed and one removed': '<<<<<<< we\n- [x] a\n=======\n>>>>>>> they\n\nmore',
      'a section that one removed': '## B\n\nmore',
      'a section that both added': '## A\n\n## B\n\none\n\ntwo',
      'a heading that both changed': '<<<<<<< we\n## B\n=======\n## C\n>>>>>>> they\n\ntext',
      'prose that both changed': 'a\n<<<<<<< we\nc\n=======\nd\n>>>>>>> they',
      'prose that both changed alike': 'b',
      code: '```\nb\n```\n\nmore',
      rows: '| a |\n|---|\n| b |\n| c |\n| d |',
    });
  });

  test('of two formats is what git makes of the lines', () => {
    const toml = '+++\nid = "A"\ntags = ["a"]\n+++\n';
    const yaml = (tags: string): string => `---\nid: A\ntags: ${tags}\n---\n`;
    const merged = (base: string, ours: string, theirs: string): string =>
      mergeTask({ base, ours, theirs }, { ours: 'we', theirs: 'they' }).text;
    assert.deepEqual(
      {
        'both anew': merged('', yaml('[a, b]'), yaml('[a, c]')),
        'both otherwise': merged(toml, yaml('[a, b]'), yaml('[a, c]')),
        'one otherwise': merged(yaml('[a]'), yaml('[a, b]'), toml),
        'all the same': merged(yaml('[a]'), yaml('[a, b]'), yaml('[a, c]')),
      },
      {
        'both anew': '---\nid: A\ntags: [a, b, c]\n---\n',
        'both otherwise': '---\nid: A\n<<<<<<< we\ntags: [a, b]\n=======\ntags: [a, c]\n>>>>>>> they\n---\n',
        'one otherwise':
          '<<<<<<< we\n---\nid: A\ntags: [a, b]\n---\n=======\n+++\nid = "A"\ntags = ["a"]\n+++\n>>>>>>> they\n',
        'all the same': '---\nid: A\ntags: [a, b, c]\n---\n',
      },
    );
  });

  test('ends with as many empty lines as the side that has more of them', () => {
    const log = (body: string): string => `+++\nid = "A"\ntitle = "T"\nstatus = "🟡 To Do"\n+++\n\n${body}`;
    for (const [ours, theirs, merged] of [
      ['- a\n- b\n', '- a\n- c\n\n\n', '- a\n- b\n- c\n\n\n'],
      ['- a\n- b\n\n\n', '- a\n- c\n', '- a\n- b\n- c\n\n\n'],
      ['- a\n\n## M\n\n\n', '- a\n\n## N\n', '- a\n\n## M\n\n## N\n\n\n'],
    ] as const) {
      const sides = { base: log('## L\n\n- a\n'), ours: log(`## L\n\n${ours}`), theirs: log(`## L\n\n${theirs}`) };
      assert.equal(mergeTask(sides, { ours: 'we', theirs: 'they' }).text, log(`## L\n\n${merged}`));
    }
  });
});
