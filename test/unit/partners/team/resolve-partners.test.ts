import { strict as assert } from 'node:assert';
import { matchRoles } from '../../../../src/core/partners/team/match-role';
import { resolvePartners } from '../../../../src/core/partners/team/resolve-partners';
import { memoryFiles } from '../../memory-files';
import type { RoleEvidence } from '../../../../src/core/partners/evidence/partner-evidence';
import type { TeamMap } from '../../../../src/core/partners/team/read-team-map';

async function resolve(tree: Record<string, string>, map: TeamMap = {}, evidence: readonly RoleEvidence[] = []) {
  const { roles, added, problems } = await resolvePartners(memoryFiles(tree), Object.keys(tree), map, evidence);
  return {
    roles: Object.fromEntries(
      roles.map(({ role, candidates }) => [
        role,
        candidates.map(
          ({ assignedTo, by, file, line, owns }) =>
            `${assignedTo} by ${by} ${file}:${line}${owns === undefined ? '' : ` owns ${owns}`}`,
        ),
      ]),
    ),
    added: added.map(({ id, label, prefix }) => `${id} ${label} ${prefix}`),
    problems: problems.map(({ path, line, message }) => `${path}:${line} ${message}`),
  };
}

function evidenceAt(role: string, file: string): RoleEvidence {
  return { role, evidence: [{ file, line: 1, text: '', topic: 'x' }] };
}

suite('resolvePartners', () => {
  test('finds agents under their slugs of all times', async () => {
    const tree = {
      '.roomodes':
        '{\n\t"customModes": [\n\t\t{ "slug": "lead-db", "name": "🗄️ Database Lead" }, // ours\n\t\t{ "slug": "framework-django" },\n\t]\n}',
      '.ruru/modes/dev-react/dev-react.mode.md': '+++\nid = "dev-react"\nname = "⚛️ React Specialist"\n+++\n# Role\n',
      '.ruru/modes/broken/test-e2e.mode.md': '+++\nid = "test-e2e"\n',
      '.github/agents/postgres-guru.agent.md': '---\nname: Postgres Guru\ndescription: x\n---\nYou are …\n',
      '.claude/agents/security-auditor.md': 'No front matter.\n',
      'AGENTS.md': '# Agents\n\n- Database Specialist: @ada\n- reviews go to `docker-compose-specialist`\n',
    };
    assert.deepEqual(await resolve(tree), {
      roles: {
        'react-specialist': ['dev-react by roo-mode .ruru/modes/dev-react/dev-react.mode.md:1'],
        'database-specialist': [
          'lead-db by roo-mode .roomodes:3',
          'Postgres Guru by copilot-agent .github/agents/postgres-guru.agent.md:1',
          '🧑‍💻 User:ada by agents-file AGENTS.md:3',
        ],
        'security-specialist': ['security-auditor by claude-agent .claude/agents/security-auditor.md:1'],
        'docker-compose-specialist': ['docker-compose-specialist by agents-file AGENTS.md:4'],
        'e2e-tester': ['test-e2e by roo-mode .ruru/modes/broken/test-e2e.mode.md:1'],
      },
      added: [],
      problems: [
        '.ruru/modes/broken/test-e2e.mode.md:1 The front matter is never closed by +++.',
        '.claude/agents/security-auditor.md:1 This agent has no name, so it goes by that of its file.',
      ],
    });
  });

  test('takes who owns all pages or styles for the design, and a team of design for its lead', async () => {
    const owners =
      '* @acme/backend\n/templates/ @acme/design\n/shop/static/** @ada\n/static/x.css @bob\n/css/ @acme/frontend\n';
    assert.deepEqual(await resolve({ '.github/CODEOWNERS': owners }), {
      roles: {
        'frontend-developer': ['👥 Team:acme/frontend by codeowners .github/CODEOWNERS:5'],
        'ui-designer': [
          '👥 Team:acme/design by codeowners .github/CODEOWNERS:2 owns templates/',
          '🧑‍💻 User:ada by codeowners .github/CODEOWNERS:3 owns shop/static/',
        ],
        'design-lead': [
          '👥 Team:acme/design by codeowners .github/CODEOWNERS:2',
          '🧑‍💻 User:ada by codeowners .github/CODEOWNERS:3 owns shop/static/',
        ],
      },
      added: [],
      problems: [],
    });
  });

  test('does not take the section that is written from here for what the team says', async () => {
    const own =
      '<!-- django-developer-mode:begin 0 -->\n| `database-specialist`: @acme/web |\n<!-- django-developer-mode:end -->\n';
    assert.deepEqual((await resolve({ 'AGENTS.md': `${own}- Database Specialist: @ada\n` })).roles, {
      'database-specialist': ['🧑‍💻 User:ada by agents-file AGENTS.md:4'],
    });
  });

  test('reads modes from YAML', async () => {
    assert.deepEqual(
      (
        await resolve({
          '.roomodes': 'customModes:\n  - slug: infra-compose\n    name: Compose\n  - name: API Developer\n',
        })
      ).roles,
      {
        'api-developer': ['API Developer by roo-mode .roomodes:1'],
        'docker-compose-specialist': ['infra-compose by roo-mode .roomodes:2'],
      },
    );
  });

  test('finds the owners of the evidence, and who owns everything where there is nobody else', async () => {
    const tree = {
      '.github/CODEOWNERS':
        '* @acme/everybody\n\n/frontend/ @acme/web ada@example.org # all of it\n**/migrations/ @acme/database\n!x @acme/no\n/docs nobody\n',
    };
    assert.deepEqual(
      await resolve(tree, {}, [
        evidenceAt('react-specialist', 'frontend/package.json'),
        evidenceAt('database-specialist', 'config/settings.py'),
        evidenceAt('infrastructure-specialist', 'config/settings.py'),
        evidenceAt('database-specialist', 'shop/migrations/0001_initial.py'),
      ]),
      {
        roles: {
          'react-specialist': [
            '👥 Team:acme/web by codeowners .github/CODEOWNERS:3 owns frontend/package.json',
            '🧑‍💻 User:ada@example.org by codeowners .github/CODEOWNERS:3 owns frontend/package.json',
          ],
          'database-specialist': ['👥 Team:acme/database by codeowners .github/CODEOWNERS:4'],
          'infrastructure-specialist': ['👥 Team:acme/everybody by codeowners .github/CODEOWNERS:1 owns *'],
        },
        added: [],
        problems: [
          '.github/CODEOWNERS:5 This pattern cannot be used: !x.',
          '.github/CODEOWNERS:6 nobody is no owner: write @name, @team or an e-mail address.',
        ],
      },
    );
  });

  test('asks the owners of the narrowest patterns first, three at most, and nobody whose name says another profession', async () => {
    const tree = {
      CODEOWNERS:
        '* @acme/all\n/config/ @acme/core\n/config/settings/production.py @acme/security @ada @ben @cleo\n/shop/ @acme/shop\n/templates/ @acme/security\n',
    };
    const evidence: RoleEvidence[] = [
      {
        role: 'database-specialist',
        evidence: ['config/settings/local.py', 'shop/models.sql', 'config/settings/production.py'].map((file) => ({
          file,
          line: 1,
          text: '',
          topic: 'x',
        })),
      },
      evidenceAt('frontend-developer', 'templates/base.html'),
    ];
    assert.deepEqual((await resolve(tree, {}, evidence)).roles, {
      'frontend-developer': ['👥 Team:acme/security by codeowners CODEOWNERS:5 owns templates/base.html'],
      'database-specialist': [
        '🧑‍💻 User:ada by codeowners CODEOWNERS:3 owns config/settings/production.py',
        '🧑‍💻 User:ben by codeowners CODEOWNERS:3 owns config/settings/production.py',
        '🧑‍💻 User:cleo by codeowners CODEOWNERS:3 owns config/settings/production.py',
      ],
      'security-specialist': ['👥 Team:acme/security by codeowners CODEOWNERS:3'],
    });
  });

  test("lets the team's own map win and add roles", async () => {
    const tree = { '.roomodes': 'customModes:\n  - slug: lead-db\n  - slug: payments\n' };
    const map = {
      'lead-db': ['@ada', 'dba-bot'],
      Payments: { label: 'Payments Expert', who: '@acme/pay' },
      'api-developer': 7,
    };
    assert.deepEqual(await resolve(tree, map), {
      roles: {
        'database-specialist': [
          '🧑‍💻 User:ada by team-map :1',
          'dba-bot by team-map :1',
          'lead-db by roo-mode .roomodes:2',
        ],
        payments: ['👥 Team:acme/pay by team-map :1', 'payments by roo-mode .roomodes:3'],
      },
      added: ['payments Payments Expert PAYMENTS'],
      problems: [
        'djangoDeveloper.partners:1 The partner "api-developer" needs a name, a list of names, or an object with "who".',
      ],
    });
  });

  test('finds nobody where nobody is', async () => {
    assert.deepEqual(await resolve({ 'README.md': '' }), { roles: {}, added: [], problems: [] });
  });
});

suite('matchRoles', () => {
  test('goes by the slug, then by its words', () => {
    const slugs = [
      'dev-react',
      'postgres-guru',
      '🐳 Docker Helper',
      'vue-frontend-wizard',
      'lead-qa',
      'dev-django',
      'util-writer',
      'CI/CD Specialist',
    ];
    assert.deepEqual(
      slugs.map((slug) => matchRoles(slug)),
      [
        ['react-specialist'],
        ['database-specialist'],
        ['containerization-developer', 'docker-compose-specialist'],
        ['frontend-developer', 'vue-specialist'],
        ['qa-lead'],
        [],
        [],
        ['cicd-specialist'],
      ],
    );
  });

  test('knows an agent by its name where its slug says nothing', async () => {
    const agent = '---\nname: Database Specialist\ndescription: x\n---\nYou are …\n';
    const { roles } = await resolve({ '.github/agents/ada.agent.md': agent });
    assert.deepEqual(
      Object.entries(roles).filter(([, candidates]) => candidates.length > 0),
      [['database-specialist', ['Database Specialist by copilot-agent .github/agents/ada.agent.md:1']]],
    );
  });
});
