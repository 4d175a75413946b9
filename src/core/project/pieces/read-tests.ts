import type { AppTests } from '../inventory';
import type { ProjectContext } from '../project-context';
import { isTestModule } from '../source/classify-path';
import type { PlainFile } from '../source/read-own-files';

const FUNCTION = /^[ \t]*(?:async[ \t]+)?def[ \t]+test[^\s(]*[ \t]*\(/gm;
const PYTEST = /^(?:import pytest|from pytest|(?:async )?def test)/m;
const UNITTEST = /\b\w*TestCase\b|^(?:import|from) unittest/m;

/** The tests of each app, by a look at the text of their files. */
export function readTests(files: readonly PlainFile[], { appOf }: ProjectContext): AppTests[] {
  const suites = new Map<string | null, { files: string[]; functions: number; pytest: boolean; unittest: boolean }>();
  for (const { path, text } of files) {
    const functions = isTestModule(path) ? (text.match(FUNCTION)?.length ?? 0) : 0;
    if (functions === 0) continue;
    const app = appOf(path);
    const suite = suites.get(app) ?? { files: [], functions: 0, pytest: false, unittest: false };
    suite.files.push(path);
    suite.functions += functions;
    suite.pytest ||= PYTEST.test(text);
    suite.unittest ||= UNITTEST.test(text);
    suites.set(app, suite);
  }
  return [...suites].map(([app, { files: paths, functions, pytest, unittest }]) => {
    const framework = pytest && unittest ? 'mixed' : unittest ? 'unittest' : 'pytest';
    return { app, framework, files: paths, functions };
  });
}
