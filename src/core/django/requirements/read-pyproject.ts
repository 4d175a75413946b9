import { parseToml } from '../../toml';
import { tableOf } from './data-table';
import type { Pyproject } from './pyproject';
import { readHatch } from './read-hatch';
import { readPdm } from './read-pdm';
import { readPep621 } from './read-pep621';
import { readPep735 } from './read-pep735';
import { readPoetry } from './read-poetry';
import { readSetuptools } from './read-setuptools';
import { readUv } from './read-uv';
import { emptyManifest, type Manifest } from './requirement';

/** Each adds what its part says to the manifest. */
const PARTS = [readPep621, readPep735, readPoetry, readPdm, readHatch, readUv, readSetuptools];

/** Reads a pyproject.toml, whichever tools it is written for. */
export function readPyproject(text: string): Manifest {
  const { value, problems } = parseToml(text);
  const manifest: Manifest = { ...emptyManifest(), problems };
  const tools = tableOf(value['tool']);
  const pyproject: Pyproject = { data: value, tool: (name) => tableOf(tools[name]), lines: text.split('\n') };
  for (const readPart of PARTS) readPart(pyproject, manifest);
  return manifest;
}
