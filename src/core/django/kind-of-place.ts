/** What a path's directories say about what lies there. */
export type PlaceKind = 'template' | 'vendored' | 'tests' | 'example' | 'documentation' | 'plain';

const TEMPLATE = /\{\{|\{%|^templates?$|[-_]templates?$/;
const VENDORED = /^_?vendor(?:ed)?$|^third[-_]?party$|^extern$|^node_modules$/;
const TESTS =
  /^(?:\w+[-_.])?(?:tests?|testing|testdata|fixtures?|e2e)(?:[-_.]\w+)?$|^test(?:app|apps|proj|project|projects|site|suite)(?:[-_.]\w+)?$|^t$/;
const EXAMPLE =
  /^(?:\w+[-_.])?(?:examples?|demos?|samples?|sandbox|tutorials?|playgrounds?|quick-?starts?|showcases?|benchmarks?)(?:[-_.]\w+)?$/;
const DOCUMENTATION = /^docs?$|^documentation$/;

/**
 * What a directory is there for, by the names on its path: `tests/project`, `examples/shop`, `{{ cookiecutter.slug }}`.
 * The outermost telling name counts, except that a template is one wherever it lies.
 */
export function kindOfPlace(directory: string): PlaceKind {
  const names = directory.toLowerCase().split('/');
  if (names.some((name) => TEMPLATE.test(name))) return 'template';
  for (const name of names) {
    if (VENDORED.test(name)) return 'vendored';
    if (TESTS.test(name)) return 'tests';
    if (EXAMPLE.test(name)) return 'example';
    if (DOCUMENTATION.test(name)) return 'documentation';
  }
  return 'plain';
}

/** Whether a settings module is for tests, by its words: `config.settings.test`, `tests.settings_ci`. */
export function isForTests(module: string): boolean {
  return wordsOf(module).some((word) => /^(?:tests?|testing|ci|e2e)$/.test(word));
}

/** Whether settings are those of one's own machine, by the words of their path or class: `settings/local.py`, `class Dev`. */
export function isForOwnMachine(name: string): boolean {
  return wordsOf(name).some((word) =>
    /^(?:local|dev|devel|develop|development|debug|example|sample|template)$/.test(word),
  );
}

function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])(?=[A-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z]+/);
}
