import { parseYaml } from '../../base/yaml';
import { textsOf, isTable } from '../../base/data-table';
import { concernsDjango } from './django-names';
import { parseRequirement } from './parse-requirement';
import { emptyManifest, type Manifest } from './requirement';

/** Longer lines than people and tools write make a YAML parser slow: its time grows with the square of some of them. */
const MAX_LINE = 1000;

/** Reads an environment.yml of conda: its own packages (`conda-forge::django=4.2`) and those it hands to pip. */
export function readCondaEnvironment(text: string): Manifest {
  const lines = text.split('\n');
  const long = lines.findIndex((line) => line.length > MAX_LINE);
  if (long !== -1)
    return {
      ...emptyManifest(),
      problems: [{ line: long + 1, message: 'This line is too long for a conda environment.' }],
    };
  const { value, problems } = parseYaml(text);
  const dependencies = value['dependencies'];
  const pip = Array.isArray(dependencies) ? dependencies.filter(isTable).flatMap((table) => textsOf(table['pip'])) : [];
  const start = lines.findIndex((line) => line.startsWith('dependencies:'));
  const manifest: Manifest = { ...emptyManifest(), problems };
  for (const entry of [...textsOf(dependencies), ...pip]) {
    const requirement = parseRequirement(entry.slice(entry.lastIndexOf('::') + 1).replace(/^:/, ''));
    if (!requirement || !concernsDjango(requirement)) continue;
    const line = lines.findIndex((text, index) => index > start && text.includes(entry));
    manifest.requirements.push({ ...requirement, role: 'main', line: Math.max(line, 0) + 1 });
  }
  return manifest;
}
