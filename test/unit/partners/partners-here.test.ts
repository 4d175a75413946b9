import assert from 'node:assert/strict';
import { findPartnersHere } from '../../../src/core/partners/partners-here';
import { memoryFiles } from '../memory-files';

suite('findPartnersHere', () => {
  test('takes the owners of pages for a reason, and neither who owns everything nor a role that has others', async () => {
    const files = {
      CODEOWNERS: '* @acme/all\n/templates/ @acme/web\n/Dockerfile @acme/boats\n',
      Dockerfile: 'FROM python:3.13\n',
    };
    const { roles } = await findPartnersHere(memoryFiles(files), Object.keys(files), {});
    assert.deepEqual(
      roles
        .filter(({ evidence }) => evidence.some(({ topic }) => topic === 'owners'))
        .map(({ role, group, evidence }) => [role.id, group, evidence]),
      ['ui-designer', 'design-lead'].map((role) => [
        role,
        'design',
        [{ file: 'CODEOWNERS', line: 2, text: '@acme/web owns templates/', topic: 'owners' }],
      ]),
    );
  });
});
