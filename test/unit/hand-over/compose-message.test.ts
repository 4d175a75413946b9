import { strict as assert } from 'node:assert';
import { composeMessage } from '../../../src/core/hand-over/compose-message';

const TASK = {
  path: '.ruru/tasks/TASK-DB-20260102-030405.md',
  id: 'TASK-DB-20260102-030405',
  title: 'Make the sales report fast',
  coordinator: 'roo-commander',
};
const TEXT = [
  '## Goal 🎯',
  '',
  'It is read in a second.',
  '',
  '## Why the Database Specialist 🚧',
  '',
  'SQL in the text: SELECT.',
  '',
  '## Code 📍',
  '',
  '[orders/reports.py:4-14](../../orders/reports.py#L4), branch `x`',
].join('\n');
const PUBLISHED = {
  remote: 'https://me:ghp_16C7e42F292c6912E7710c838347Ae178B4a@github.com/acme/shop.git',
  prefix: '',
};

suite('composeMessage', () => {
  test('tells a person what, why, where and who asks, without what the remote says of who may', () => {
    const { text, title, issueUrl, withoutLink } = composeMessage(TASK, TEXT, {
      ...PUBLISHED,
      commit: '385f7b4a1c0e385f7b4a1c0e385f7b4a1c0e385f',
      branch: 'sales',
      user: 'Ada',
    });
    assert.equal(
      text,
      [
        'Make the sales report fast',
        '',
        'It is read in a second.',
        'SQL in the text: SELECT.',
        '',
        'Place: orders/reports.py:4-14',
        'https://github.com/acme/shop/blob/385f7b4a1c0e385f7b4a1c0e385f7b4a1c0e385f/orders/reports.py#L4-L14',
        'Task log: .ruru/tasks/TASK-DB-20260102-030405.md on branch sales of https://github.com/acme/shop',
        'Reports go to: roo-commander',
        'Asked by: Ada',
      ].join('\n'),
    );
    assert.equal(title, 'Make the sales report fast');
    assert.match(issueUrl ?? '', /^https:\/\/github\.com\/acme\/shop\/issues\/new\?title=Make%20the/);
    assert.equal(withoutLink, undefined);
    assert.ok(!`${text}${issueUrl}`.includes('ghp_'));
  });

  test('names the other places of the same work, and counts those that are many', () => {
    const more = [
      TEXT,
      '',
      '````markdown',
      'And [no/place.md](x)',
      '````',
      '',
      'And [orders/models.py:41](../../orders/models.py#L41), model `OrderLine`: Raw SQL.',
      '',
      '```python',
      'And [neither.py](x)',
      '```',
    ];
    const placesIn = (lines: readonly string[]): string | undefined =>
      /^Places?: .*/m.exec(composeMessage(TASK, lines.join('\n'), undefined).text)?.[0];
    assert.equal(placesIn(more), 'Places: orders/reports.py:4-14, orders/models.py:41');
    const many = [1, 2, 3, 4].map((line) => `And [a.py:${line}](a.py#L${line})`);
    assert.equal(
      placesIn([...more, ...many]),
      'Places: orders/reports.py:4-14, orders/models.py:41, a.py:1, a.py:2 and 2 more',
    );
  });

  test('says why there is no link', () => {
    const reasons = [
      undefined,
      { remote: '/srv/git/shop', prefix: '', branch: 'main' },
      { remote: 'git@github.com:acme/shop.git', prefix: '' },
    ].map((published) => composeMessage(TASK, TEXT, published).withoutLink);
    assert.deepEqual(reasons, [
      'There is no link to the place: the repository has no remote that could be asked for.',
      'There is no link to the place: the pages of its remote are not known. The setting djangoDeveloper.forges can say what its host runs.',
      'There is no link to the place: neither the commit nor the branch is on the remote. Push it first.',
    ]);
  });

  test('holds no secret of the task log, and does without what it does not say', () => {
    const text = '## Why\n\nThe password = "hunter2-Xy9!kk" is in the log\n';
    assert.deepEqual(composeMessage({ ...TASK, coordinator: '' }, '# Only a title\n', undefined), {
      title: 'Make the sales report fast',
      text: 'Make the sales report fast\n\nTask log: .ruru/tasks/TASK-DB-20260102-030405.md',
    });
    assert.ok(!composeMessage(TASK, text, undefined).text.includes('hunter2'));
  });
});
