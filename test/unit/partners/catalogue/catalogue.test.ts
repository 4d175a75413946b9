import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { CATALOGUE, findRoute, groupOfRole } from '../../../../src/core/partners/catalogue/catalogue';

suite('the catalogue of partners', () => {
  test('has the groups in the order of the mission, and design behind them', () => {
    assert.deepEqual(
      CATALOGUE.groups.map(({ id, escalationOnly }) => `${id}${escalationOnly ? ', by escalation only' : ''}`),
      [
        'frontend',
        'api',
        'database',
        'infrastructure',
        'containerization',
        'testing',
        'security',
        'design, by escalation only',
      ],
    );
  });

  test('has seven escalations and seven collaborations', () => {
    assert.deepEqual(
      CATALOGUE.routes.map(({ kind, id, roles: [first] }) => `${kind} ${id} → ${first ?? ''}`),
      [
        'escalation frontend → frontend-developer',
        'escalation database → database-specialist',
        'escalation infrastructure → infrastructure-specialist',
        'escalation containerization → containerization-developer',
        'escalation api → api-developer',
        'escalation design → ui-designer',
        'escalation security → security-specialist',
        'collaboration frontend → frontend-developer',
        'collaboration api → api-developer',
        'collaboration database → database-specialist',
        'collaboration infrastructure → infrastructure-specialist',
        'collaboration containerization → containerization-developer',
        'collaboration testing → e2e-tester',
        'collaboration security → security-specialist',
      ],
    );
    assert.equal(findRoute('escalation', 'testing'), undefined);
    assert.equal(findRoute('collaboration', 'design'), undefined);
  });

  test('knows every role that it names, each in one group', () => {
    const known = CATALOGUE.roles.map(({ id }) => id);
    assert.deepEqual([...CATALOGUE.groups.flatMap(({ roles }) => roles)].sort(), [...known].sort());
    for (const { roles, group } of CATALOGUE.routes)
      for (const role of roles) assert.equal(groupOfRole(role)?.id, group);
  });

  test('gives no slug to two partners, and none that is not lower case', () => {
    const slugs = [...CATALOGUE.roles, ...CATALOGUE.coordinators].flatMap((one) => one.slugs);
    assert.deepEqual(slugs, [...new Set(slugs)]);
    assert.deepEqual(
      slugs.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug)),
      [],
    );
    assert.deepEqual(
      CATALOGUE.roles.filter(({ id, slugs: [first] }) => id !== first),
      [],
    );
  });

  test('names the coordinators', () => {
    assert.deepEqual(
      CATALOGUE.coordinators.map(({ id }) => id),
      ['roo-commander', 'technical-architect', 'project-manager'],
    );
  });

  test('says of each group, role, route and coordinator what is written down', () => {
    const file = 'test/unit/partners/catalogue/golden/catalogue.json';
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(CATALOGUE, null, 2)}\n`);
    assert.deepEqual(CATALOGUE, JSON.parse(readFileSync(file, 'utf8')));
  });
});
