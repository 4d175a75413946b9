import assert from 'node:assert/strict';
import { newestChanges } from '../../build/newest-changes.mjs';

const entries = (count: number): string =>
  Array.from({ length: count }, (_, at) => `- Entry ${at + 1}\n  goes on.\n`).join('');

suite('The changelog of the package', () => {
  test('has the newest of each section, and says how many there are beside them', () => {
    const head = '# Changelog\n\n## [2.0.0]\n\n';
    const older = `## [1.0.0]\n\n### Added\n\n${entries(1)}`;
    assert.equal(
      newestChanges(`${head}### Added\n\n${entries(5)}\n### Fixed\n\n${entries(4)}\n${older}`),
      `${head}### Added\n\n${entries(2)}- And 3 more, which CHANGELOG.md of the sources tells.\n\n` +
        `### Fixed\n\n${entries(2)}- And 2 more, which CHANGELOG.md of the sources tells.\n\n${older}`,
    );
  });

  test('is whole where there are few', () => {
    const text = `# Changelog\n\n## [1.0.0]\n\n### Added\n\n${entries(2)}`;
    assert.equal(newestChanges(text), text);
  });
});
