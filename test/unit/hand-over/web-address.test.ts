import { strict as assert } from 'node:assert';
import { readForges, type Forge } from '../../../src/core/hand-over/forges';
import { linkTo, newIssueAddress, webAddressOf } from '../../../src/core/hand-over/web-address';

const PLACE = { path: 'orders/re [1]#.py', line: 4, endLine: 14 };
const FILE = 'web/orders/re%20%5B1%5D%23.py';

suite('webAddressOf', () => {
  const forms: [remote: string, url: string | undefined][] = [
    ['https://github.com/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://ada:ghp_secret@github.com/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://x:p%40ss@w@github.com/acme/shop', 'https://github.com/acme/shop'],
    ['git@github.com:acme/shop.git', 'https://github.com/acme/shop'],
    ['https://github.com/acme/./../shop.git', 'https://github.com/acme/shop'],
    ['ssh://git@github.com:22/acme/shop.git', 'https://github.com/acme/shop'],
    ['https://git.gitlab.acme.example:8443/a/b/shop.git?token=s', 'https://git.gitlab.acme.example:8443/a/b/shop'],
    ['git@codeberg.org:acme/shop.git', 'https://codeberg.org/acme/shop'],
    ['https://ada@bitbucket.org/acme/shop.git', 'https://bitbucket.org/acme/shop'],
    ['https://acme@dev.azure.com/acme/My%20Shop/_git/shop', 'https://dev.azure.com/acme/My%20Shop/_git/shop'],
    ['git@ssh.dev.azure.com:v3/acme/My%20Shop/shop', 'https://dev.azure.com/acme/My%20Shop/_git/shop'],
    ['https://acme.visualstudio.com/DefaultCollection/Shop/_git/web', 'https://dev.azure.com/acme/Shop/_git/web'],
    ['https://git.acme.example/acme/shop.git', undefined],
    ['https://notgithub.example/acme/shop.git', undefined],
    ['/srv/git/github.com/shop.git', undefined],
    ['C:\\git\\shop', undefined],
    ['file:///srv/github.com/acme/shop', undefined],
    ['', undefined],
  ];
  for (const [remote, url] of forms) test(remote || 'an empty one', () => assert.equal(webAddressOf(remote)?.url, url));
});

suite('linkTo', () => {
  const forms: [remote: string, atCommit: string, onBranch: string][] = [
    [
      'git@github.com:acme/shop.git',
      `https://github.com/acme/shop/blob/c0ffee/${FILE}#L4-L14`,
      `https://github.com/acme/shop/blob/sales/%C3%BC/${FILE}#L4-L14`,
    ],
    [
      'git@gitlab.com:acme/shop.git',
      `https://gitlab.com/acme/shop/-/blob/c0ffee/${FILE}#L4-14`,
      `https://gitlab.com/acme/shop/-/blob/sales/%C3%BC/${FILE}#L4-14`,
    ],
    [
      'git@bitbucket.org:acme/shop.git',
      `https://bitbucket.org/acme/shop/src/c0ffee/${FILE}#lines-4:14`,
      `https://bitbucket.org/acme/shop/src/sales/%C3%BC/${FILE}#lines-4:14`,
    ],
    [
      'git@codeberg.org:acme/shop.git',
      `https://codeberg.org/acme/shop/src/commit/c0ffee/${FILE}#L4-L14`,
      `https://codeberg.org/acme/shop/src/branch/sales/%C3%BC/${FILE}#L4-L14`,
    ],
    [
      'git@ssh.dev.azure.com:v3/acme/p/shop',
      `https://dev.azure.com/acme/p/_git/shop?path=/${FILE}&version=GCc0ffee&line=4&lineEnd=15&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents`,
      `https://dev.azure.com/acme/p/_git/shop?path=/${FILE}&version=GBsales%2F%C3%BC&line=4&lineEnd=15&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents`,
    ],
  ];
  for (const [remote, atCommit, onBranch] of forms)
    test(remote, () => {
      const published = { remote, prefix: 'web', branch: 'sales/ü' };
      assert.equal(linkTo(PLACE, { ...published, commit: 'c0ffee' }), atCommit);
      assert.equal(linkTo(PLACE, published), onBranch);
      assert.equal(linkTo(PLACE, { remote, prefix: 'web' }), undefined);
    });

  test('is of the file alone where no line is meant, and of one line', () => {
    const published = { remote: 'git@github.com:acme/shop.git', prefix: '', commit: 'c0ffee' };
    assert.equal(linkTo({ path: 'a.py' }, published), 'https://github.com/acme/shop/blob/c0ffee/a.py');
    assert.equal(linkTo({ path: 'a.py', line: 3 }, published), 'https://github.com/acme/shop/blob/c0ffee/a.py#L3');
  });
});

suite('Hosts that the settings name', () => {
  const cases: [forge: Forge, remote: string, link: string | undefined][] = [
    ['github', 'git@git.acme.example:a/b.git', 'https://git.acme.example/a/b/blob/c0ffee/a.py#L3-L5'],
    [
      'gitlab',
      'https://GIT.acme.example:8443/a/b/c.git',
      'https://git.acme.example:8443/a/b/c/-/blob/c0ffee/a.py#L3-5',
    ],
    ['gitea', 'ssh://git@git.acme.example:2222/a/b.git', 'https://git.acme.example/a/b/src/commit/c0ffee/a.py#L3-L5'],
    [
      'bitbucket',
      'https://ada@git.acme.example/scm/SHOP/web.git',
      'https://git.acme.example/projects/SHOP/repos/web/browse/a.py?at=c0ffee#3-5',
    ],
    [
      'bitbucket',
      'https://git.acme.example/stash/scm/~ada/web.git',
      'https://git.acme.example/stash/users/ada/repos/web/browse/a.py?at=c0ffee#3-5',
    ],
    [
      'bitbucket',
      'ssh://git@git.acme.example:7999/shop/web.git',
      'https://git.acme.example/projects/shop/repos/web/browse/a.py?at=c0ffee#3-5',
    ],
    [
      'azure',
      'https://git.acme.example/tfs/Default/Shop/_git/web',
      'https://git.acme.example/tfs/Default/Shop/_git/web?path=/a.py&version=GCc0ffee&line=3&lineEnd=6&lineStartColumn=1&lineEndColumn=1&lineStyle=plain&_a=contents',
    ],
    ['azure', 'https://git.acme.example/tfs/web', undefined],
  ];
  for (const [forge, remote, link] of cases)
    test(`${forge}: ${remote}`, () => {
      const published = { remote, prefix: '', commit: 'c0ffee' };
      assert.equal(linkTo({ path: 'a.py', line: 3, endLine: 5 }, published), undefined);
      assert.equal(
        linkTo({ path: 'a.py', line: 3, endLine: 5 }, published, readForges({ 'Git.Acme.example': forge })),
        link,
      );
    });

  test('goes before what a name seems to say; its branches of Bitbucket have their whole name', () => {
    const remote = 'git@github.acme.example:a/b.git';
    assert.equal(webAddressOf(remote, { 'github.acme.example': 'gitea' })?.forge, 'gitea');
    assert.equal(
      linkTo({ path: 'a.py' }, { remote, prefix: '', branch: 'x/y' }, { 'github.acme.example': 'bitbucket' }),
      'https://github.acme.example/projects/a/repos/b/browse/a.py?at=refs%2Fheads%2Fx%2Fy',
    );
  });

  test('is left out where nothing known is named', () => {
    assert.deepEqual(readForges({ a: 'svn', b: 3, C: 'gitea' }), { c: 'gitea' });
    assert.deepEqual([readForges(null), readForges('github')], [{}, {}]);
    assert.equal(webAddressOf('git@constructor:a/b.git', readForges({})), undefined);
  });
});

suite('newIssueAddress', () => {
  test('is filled in as the forge has it', () => {
    assert.deepEqual(
      (['github', 'gitlab', 'gitea', 'bitbucket', 'azure'] as const).map((forge) =>
        newIssueAddress({ forge, url: 'https://h/a/b' }, 'T & t', 'x\ny'),
      ),
      [
        'https://h/a/b/issues/new?title=T%20%26%20t&body=x%0Ay',
        'https://h/a/b/-/issues/new?issue%5Btitle%5D=T%20%26%20t&issue%5Bdescription%5D=x%0Ay',
        'https://h/a/b/issues/new?title=T%20%26%20t&body=x%0Ay',
        undefined,
        undefined,
      ],
    );
  });

  test('is cut between characters where it would be too long, and says so', () => {
    const address = newIssueAddress({ forge: 'github', url: 'https://h/a/b' }, 'T', '🧹'.repeat(2_000)) ?? '';
    assert.ok(address.length <= 6_000, `${address.length}`);
    const body = decodeURIComponent(address.replace(/^.*body=/, ''));
    assert.match(body, /^(?:🧹){400,}\n\n… The task log has the rest\.$/u);
  });
});
