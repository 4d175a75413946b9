import assert from 'node:assert/strict';
import { BadInput } from '../../../../src/core/base/errors';
import { issueAmong, refuseIssue, withIssue } from '../../../../src/core/tasks/log/issue-address';

const ISSUE = 'https://github.com/acme/shop/issues/12';
const CASES: Readonly<Record<string, readonly string[]>> = {
  issues: [
    ISSUE,
    'https://github.com/acme/shop/issues/12#issuecomment-7',
    'https://gitlab.example.com/acme/shop/-/issues/3',
    'https://gitlab.com/acme/shop/-/work_items/3',
    'https://dev.azure.com/acme/shop/_workitems/edit/42',
    'https://acme.atlassian.net/browse/SHOP-12?focused=1',
    'https://code.djangoproject.com/ticket/36000',
    'https://linear.app/acme/issue/SHO-4/slow-orders',
    'https://app.shortcut.com/acme/story/123/slow-orders',
    'https://app.asana.com/1/1234/project/5678/task/9012',
    'https://trello.com/c/Ab12Cd34/7-slow-orders',
    'https://app.clickup.com/t/86abc1',
    'https://bugzilla.example.org/show_bug.cgi?id=7',
    'http://tracker.internal:8080/issues/9',
  ],
  others: [
    'https://github.com/acme/shop/issues',
    'https://github.com/acme/shop/issues/new',
    'https://github.com/acme/shop/pull/12',
    'https://docs.celeryq.dev/en/stable/userguide/tasks.html',
    'https://docs.example.com/tasks/intro',
    'https://docs.example.com/?next=/issues/12',
    'docs/issues/12',
    'ftp://example.com/issues/12',
    'https://ada:secret@example.com/issues/12',
    'https://exa mple.com/issues/12',
    `${ISSUE}?${'a'.repeat(2000)}`,
  ],
};

suite('issueAmong', () => {
  for (const [kind, addresses] of Object.entries(CASES))
    for (const address of addresses)
      test(`${address} is ${kind === 'issues' ? 'one' : 'none'}`, () => {
        assert.equal(issueAmong(['docs/a.md', address]), kind === 'issues' ? address : undefined);
      });

  test('the first of several holds', () => {
    assert.equal(issueAmong(['docs/a.md', ISSUE, 'https://linear.app/acme/issue/SHO-4']), ISSUE);
  });
});

suite('withIssue', () => {
  const other = 'https://linear.app/acme/issue/SHO-4';

  test('comes last where there was none, else in the place of the old one; nothing takes it out', () => {
    assert.deepEqual(withIssue(['docs/a.md'], ` ${ISSUE} `), ['docs/a.md', ISSUE]);
    assert.deepEqual(withIssue([ISSUE, 'docs/a.md'], other), [other, 'docs/a.md']);
    assert.deepEqual(withIssue([ISSUE, 'docs/a.md'], ''), ['docs/a.md']);
    assert.deepEqual(withIssue(['docs/a.md'], ''), ['docs/a.md']);
  });

  test('one that stands there already is kept, and named once', () => {
    assert.deepEqual(withIssue([ISSUE], ISSUE), [ISSUE]);
    assert.deepEqual(withIssue([ISSUE, 'docs/a.md', other], other), ['docs/a.md', other]);
  });

  for (const [address, reason] of [
    ['not an address', 'That is no address of the web: one begins with https:// or http://.'],
    [
      `https://example.com/issues/1${'0'.repeat(2_000)}`,
      'That is no address of the web: one begins with https:// or http://.',
    ],
    [
      'https://ada:secret@example.com/issues/12',
      'The address has a name, a password or a token in it; it is linked without.',
    ],
    [
      `https://example.com/issues/12?token=ghp_${'a1B2'.repeat(9)}`,
      'The address has a name, a password or a token in it; it is linked without.',
    ],
    [
      'https://example.com/wiki/orders',
      'The address has no form of an issue that is known, like issues/12, browse/SHOP-12 or tickets/12.',
    ],
  ] as const)
    test(`${address.slice(0, 50)} is refused`, () => {
      assert.equal(refuseIssue(address), reason);
      assert.throws(() => withIssue([], address), BadInput);
    });
});
