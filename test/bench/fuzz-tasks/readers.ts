import { parseRequirement } from '../../../src/core/django/requirements/parse-requirement';
import { allows, pinnedVersion } from '../../../src/core/django/requirements/pep440';
import { readIni } from '../../../src/core/django/requirements/read-ini';
import { readPipfileLock } from '../../../src/core/django/requirements/read-pipfile';
import { readPyproject } from '../../../src/core/django/requirements/read-pyproject';
import { readRequirementsTxt } from '../../../src/core/django/requirements/read-requirements-txt';
import { readSetupPy } from '../../../src/core/django/requirements/read-setup-py';
import { readPythonFacts } from '../../../src/core/django/scan/python-facts';
import { readPackages, readRequirements } from '../../../src/core/partners/evidence/read-dependencies';
import { ownersOf, readCodeowners } from '../../../src/core/partners/team/read-codeowners';
import { rankRoutes } from '../../../src/core/partners/routing/rank-routes';
import { parsePython } from '../../../src/core/project/parse-python';
import { scanTomlKeys } from '../../../src/core/tasks/front-matter/scan-toml-keys';
import { parseToml } from '../../../src/core/base/toml';
import { findYamlRanges, parseYaml } from '../../../src/core/base/yaml';

/** Whatever reads files of the workspace, libraries among it, by what it reads. */
export const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  toml: parseToml,
  'toml with places': (text) => scanTomlKeys(text),
  yaml: parseYaml,
  'yaml with places': findYamlRanges,
  python: parsePython,
  'python facts': readPythonFacts,
  'setup.py': readSetupPy,
  'requirements.txt': (text) => readRequirementsTxt(text, 'requirements.txt'),
  'a requirement': parseRequirement,
  'a version': (text) => [allows(text, '4.2'), pinnedVersion(text)],
  ini: readIni,
  pyproject: readPyproject,
  'Pipfile.lock': readPipfileLock,
  'package.json': (text) => readPackages(text, 'package.json'),
  'names that look required': (text) => readRequirements(text, 'requirements.txt'),
  CODEOWNERS: (text) => ownersOf(readCodeowners(text).rules, 'apps/orders/models.py'),
  'routes of a Python file': (text) => rankRoutes({ path: 'apps/orders/views.py', text }),
  'routes of YAML': (text) => rankRoutes({ path: 'deploy/a.yml', text }),
  'routes of a file without ending': (text) => rankRoutes({ path: 'build/Container', text }),
};
