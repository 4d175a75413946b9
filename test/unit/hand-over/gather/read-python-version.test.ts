import assert from 'node:assert/strict';
import { readPythonVersion } from '../../../../src/core/hand-over/gather/read-python-version';
import { memoryFiles } from '../../memory-files';

suite('readPythonVersion', () => {
  const cases: [tree: Record<string, string>, text: string, path: string, line: number][] = [
    [
      { 'pyproject.toml': '[project]\nrequires-python = ">=3.12"\n', '.python-version': '3.13\n' },
      '>=3.12',
      'pyproject.toml',
      2,
    ],
    [{ 'pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.11"\n' }, '^3.11', 'pyproject.toml', 2],
    [{ Pipfile: '[requires]\npython_version = "3.10"\n' }, '3.10', 'Pipfile', 2],
    [{ Pipfile: '[requires]\npython_full_version = "3.10.2"\n' }, '3.10.2', 'Pipfile', 2],
    [{ Pipfile: '[requires]\npython_version = "3"\npython_full_version = "3.9.1"\n' }, '3.9.1', 'Pipfile', 2],
    [{ 'setup.cfg': '[options]\npython_requires = >=3.9\n' }, '>=3.9', 'setup.cfg', 2],
    [{ 'setup.py': 'setup(\n    python_requires=">=3.8",\n)\n' }, '>=3.8', 'setup.py', 2],
    [{ '.tool-versions': 'nodejs 22\npython 3.13.1\n' }, '3.13.1', '.tool-versions', 2],
    [{ 'runtime.txt': 'python-3.12.4\n' }, '3.12.4', 'runtime.txt', 1],
    [{ '.python-version': '# pyenv\n3.13.1\n' }, '3.13.1', '.python-version', 2],
    [{ 'backend/.python-version': '3.13\n', '.python-version': '3.9\n' }, '3.13', 'backend/.python-version', 1],
  ];
  for (const [tree, text, path, line] of cases) {
    test(Object.keys(tree).join(' and '), async () => {
      assert.deepEqual(await readPythonVersion(memoryFiles(tree), 'backend'), { text, place: { path, line } });
    });
  }

  test('says nothing where no file does', async () => {
    assert.equal(await readPythonVersion(memoryFiles({ 'pyproject.toml': '[project' }), '.'), undefined);
  });
});
