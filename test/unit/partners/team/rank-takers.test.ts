import { strict as assert } from 'node:assert';
import type { Author } from '../../../../src/core/partners/team/repository';
import { routeNamed } from '../../../../src/core/partners/catalogue/route-named';
import { findPartnersHere } from '../../../../src/core/partners/partners-here';
import { rankTakers, type TakerEvidence } from '../../../../src/core/partners/team/rank-takers';
import { readCodeowners } from '../../../../src/core/partners/team/read-codeowners';
import { memoryFiles } from '../../memory-files';

const AUTHOR: Author = { name: 'Grace', email: 'grace@acme.example', lines: 0, commits: 2, isMine: false };

/** The takers in a folder, `kind assignedTo|role: reason`. */
async function rank(
  route: string,
  path: string,
  tree: Record<string, string>,
  more: Partial<TakerEvidence> = {},
): Promise<string[]> {
  const here = await findPartnersHere(memoryFiles(tree), Object.keys(tree), {});
  const { rules } = readCodeowners(tree['CODEOWNERS'] ?? '');
  const owners = { file: 'CODEOWNERS', rules };
  const takers = rankTakers({ route: routeNamed(route), here, path, owners, authors: [], ...more });
  return takers.map(({ kind, assignedTo, role, because }) => `${kind} ${assignedTo ?? role}: ${because}`);
}

suite('rankTakers', () => {
  test('has the owners of this file first, then who has changed it, then who is known here, then roles', async () => {
    const tree = {
      CODEOWNERS: '* @acme/everyone\n/orders/ @acme/orders\n/orders/reports.py @acme/database ada@acme.example\n',
      '.claude/agents/database-specialist.md': '---\nname: database-specialist\ndescription: x\n---\nYou are\n',
    };
    const authors = [
      { ...AUTHOR, name: 'dependabot[bot]', email: '1+dependabot[bot]@users.noreply.github.com', commits: 90 },
      { ...AUTHOR, name: 'Me', email: 'me@acme.example', commits: 50, isMine: true },
      { ...AUTHOR, name: 'Alan', email: '12345+alan-t@users.noreply.github.com', lines: 3, commits: 1 },
      { ...AUTHOR, commits: 9 },
    ];
    assert.deepEqual(await rank('database', 'orders/reports.py', tree, { authors }), [
      'owner 👥 Team:acme/database: owns orders/reports.py (CODEOWNERS:3)',
      'owner 🧑‍💻 User:ada@acme.example: owns orders/reports.py (CODEOWNERS:3)',
      'author 🧑‍💻 User:alan-t: wrote 3 of these lines, changed orders/reports.py in 1 commit',
      'author 🧑‍💻 User:Grace: changed orders/reports.py in 9 commits',
      'known database-specialist: Database Specialist here (.claude/agents/database-specialist.md:1)',
      'role database-specialist: @acme/database is named as an owner (CODEOWNERS:3)',
    ]);
  });

  test('has who owns everything behind those who know the file', async () => {
    const tree = { CODEOWNERS: '* @acme/everyone\n' };
    assert.deepEqual(await rank('database', 'orders/reports.py', tree, { authors: [AUTHOR] }), [
      'author 🧑‍💻 User:Grace: changed orders/reports.py in 2 commits',
      'owner 👥 Team:acme/everyone: owns every file (CODEOWNERS:1)',
      'role database-specialist: the role, nobody in particular',
    ]);
  });

  test('names nobody for a file whose last rule names no owner', async () => {
    const tree = { CODEOWNERS: '/orders/ @acme/orders\n/orders/generated/\n' };
    assert.deepEqual(await rank('database', 'orders/generated/a.py', tree), [
      'role database-specialist: the role, nobody in particular',
    ]);
  });

  test('has the roles of frameworks that are not here last', async () => {
    const tree = { 'package.json': '{\n  "dependencies": {\n    "vue": "^3.5.0"\n  }\n}\n' };
    const takers = await rank('frontend', 'shop/templates/a.html', tree);
    assert.deepEqual(
      takers.map((taker) => taker.split(':')[0]),
      [
        'role frontend-developer',
        'role vue-specialist',
        'elsewhere react-specialist',
        'elsewhere angular-specialist',
        'elsewhere svelte-specialist',
        'elsewhere nextjs-specialist',
      ],
    );
  });

  test('takes an owner whose handle wrote the file for one', async () => {
    const tree = { CODEOWNERS: '/orders/ @Alan-T\n' };
    const authors = [{ ...AUTHOR, name: 'Alan', email: 'alan-t@users.noreply.github.com' }];
    assert.deepEqual((await rank('database', 'orders/a.py', tree, { authors })).slice(0, 2), [
      'owner 🧑‍💻 User:Alan-T: owns orders/a.py (CODEOWNERS:1)',
      'role database-specialist: the role, nobody in particular',
    ]);
  });
});
