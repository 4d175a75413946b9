import { parseYaml } from '../../yaml';
import { textsOf, isTable } from './data-table';
import { concernsDjango } from './django-names';
import { parseRequirement } from './parse-requirement';
import { emptyManifest, type Manifest } from './requirement';

/** Reads an environment.yml of conda: its own packages (`conda-forge::django=4.2`) and those it hands to pip. */
export function readCondaEnvironment(text: string): Manifest {
  const { value, problems } = parseYaml(text);
  const lines = text.split('\n');
  const dependencies = value['dependencies'];
  const pip = Array.isArray(dependencies) ? dependencies.filter(isTable).flatMap((table) => textsOf(table['pip'])) : [];
  const manifest: Manifest = { ...emptyManifest(), problems };
  for (const entry of [...textsOf(dependencies), ...pip]) {
    const requirement = parseRequirement(entry.slice(entry.lastIndexOf('::') + 1).replace(/^:/, ''));
    if (!requirement || !concernsDjango(requirement)) continue;
    const line = lines.findIndex((text) => text.includes(entry)) + 1;
    manifest.requirements.push({ ...requirement, role: 'main', line: Math.max(line, 1) });
  }
  return manifest;
}
