import assert from 'node:assert/strict';
import { UserError } from '../../../../src/core/base/errors';
import { routeNamed } from '../../../../src/core/partners/catalogue/route-named';

/** What is said where there is no such route. */
function refusal(id: string, kind?: 'escalation' | 'collaboration'): string {
  try {
    return routeNamed(id, kind).id;
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.message;
  }
}

suite('routeNamed', () => {
  test('is the escalation, where a kind is asked for the one of that kind', () => {
    assert.deepEqual(
      [routeNamed('database'), routeNamed('database', 'collaboration'), routeNamed('testing')].map(
        ({ kind, id }) => `${kind} ${id}`,
      ),
      ['escalation database', 'collaboration database', 'collaboration testing'],
    );
  });

  test('says which there are', () => {
    assert.equal(
      refusal('x'.repeat(81)),
      `There is no route "${'x'.repeat(80)}". Choose one of frontend, database, infrastructure, containerization, api, design, security, testing.`,
    );
    assert.equal(
      refusal('testing', 'escalation'),
      'There is no escalation "testing" to hand work over by. Choose one of frontend, database, infrastructure, containerization, api, design, security.',
    );
    assert.equal(
      refusal('design', 'collaboration'),
      'There is no collaboration "design" to hand work over by. Choose one of frontend, api, database, infrastructure, containerization, testing, security.',
    );
  });
});
