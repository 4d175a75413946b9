import assert from 'node:assert/strict';
import { matchRoles, normalSlug } from '../../../../src/core/partners/team/match-role';

const WORDS = {
  'frontend-developer': ['frontend', 'htmx', 'alpine', 'client'],
  'api-developer,graphql-specialist,integration-tester': ['api'],
  'api-developer': ['apis', 'rest', 'integrations'],
  'database-specialist': ['sql', 'schema', 'migrations', 'query'],
  'infrastructure-specialist': ['infrastructure', 'infra', 'server', 'servers', 'deployment', 'deploy'],
  'cicd-specialist': ['pipeline', 'pipelines'],
  'integration-tester': ['integration'],
  'qa-lead': ['tester', 'testing', 'quality'],
  'security-specialist': ['appsec', 'pentester'],
  'ui-designer': ['ui', 'ux'],
  'design-lead': ['designer'],
  '': ['lead', 'web', 'dev', 'one', 'shot', 'cloud', 'django-sql'],
};

suite('matchRoles', () => {
  test('goes by each word that belongs to a role', () => {
    for (const [roles, words] of Object.entries(WORDS))
      assert.deepEqual(
        words.map((word) => [word, matchRoles(`acme-${word}`).join()]),
        words.map((word) => [word, roles]),
      );
  });

  test('of a name as people write it', () => {
    assert.deepEqual([' Acme: SQL guru!', '--a--b--', 'Ünï'].map(normalSlug), ['acme-sql-guru', 'a-b', 'n']);
  });
});
