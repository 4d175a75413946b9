import { parseToml, type ParsedData } from '../../base/toml';
import { tableOf } from '../../base/data-table';
import type { Pyproject } from './pyproject';
import { readHatch } from './read-hatch';
import { readPdm } from './read-pdm';
import { readPep621 } from './read-pep621';
import { readPep735 } from './read-pep735';
import { readPixi } from './read-pixi';
import { readPoetry } from './read-poetry';
import { readSetuptools } from './read-setuptools';
import { readUv } from './read-uv';
import { emptyManifest, type Manifest } from './requirement';

/** Each adds what its part says to the manifest. */
const PARTS = [readPep621, readPep735, readPoetry, readPdm, readHatch, readUv, readSetuptools, readPixi];

/** Reads a pyproject.toml, whichever tools it is written for. */
export function readPyproject(text: string): Manifest {
  const { value, problems } = parsePerhapsTemplate(text);
  const manifest: Manifest = { ...emptyManifest(), problems };
  const tools = tableOf(value['tool']);
  const pyproject: Pyproject = { data: value, tool: (name) => tableOf(tools[name]), lines: text.split('\n') };
  for (const readPart of PARTS) readPart(pyproject, manifest);
  return manifest;
}

/**
 * The manifest of a project template may hold statements of Jinja, each on a line of its own; it is TOML without them.
 */
function parsePerhapsTemplate(text: string): ParsedData {
  const parsed = parseToml(text);
  if (parsed.problems.length === 0 || !text.includes('{%')) return parsed;
  const lines = text
    .split('\n')
    .map((line) => (line.trim().startsWith('{%') && line.trim().endsWith('%}') ? '' : line));
  const plain = parseToml(lines.join('\n'));
  return plain.problems.length === 0 ? plain : parsed;
}
