import { concernsDjango } from '../django-names';
import { normaliseName } from '../normalise-name';
import { parseRequirement } from '../parse-requirement';
import { emptyManifest, type Manifest } from '../requirement';

const KEY = /"(project_name|version|requirements)"\s*:\s*(?:"([^"\n]*)"|\[([^\][]*(?:\[[^\][]*\][^\][]*)*)\])/g;

/**
 * Reads a lock file of Pex, which Pants writes too: for each package a `project_name` and then a `version`, and at the
 * end the `requirements` that it was resolved from. It is read by its keys, since Pants puts comments above the JSON.
 */
export function readPexLock(text: string): Manifest {
  const manifest = emptyManifest();
  const lineAt = lineCounter(text);
  let name = '';
  for (const match of text.matchAll(KEY)) {
    const [, key, value, list] = match;
    if (key === 'project_name') name = normaliseName(value ?? '');
    if (key === 'version' && name !== '') {
      if (concernsDjango({ name, extras: [] })) {
        manifest.locked.push({ name, version: value ?? '', line: lineAt(match.index) });
      }
      name = '';
    }
    if (key !== 'requirements' || list === undefined) continue;
    for (const entry of list.matchAll(/"([^"\n]*)"/g)) {
      const requirement = parseRequirement(entry[1] ?? '');
      if (!requirement || !concernsDjango(requirement)) continue;
      const at = match.index + match[0].indexOf(list) + entry.index;
      manifest.requirements.push({ ...requirement, role: 'main', line: lineAt(at) });
    }
  }
  return manifest;
}

/** The line, 1-based, of places that are asked for in the order of the text. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let seen = 0;
  return (at) => {
    line += text.slice(seen, at).split('\n').length - 1;
    seen = at;
    return line;
  };
}
