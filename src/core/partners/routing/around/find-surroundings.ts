import { PYTHON, TEMPLATE } from '../signal';
import { elementsAround } from './elements-around';
import { bracesAround, indentedAround } from './blocks-around';
import type { Lines } from './lines';
import { pythonAround } from './python-around';
import type { Surroundings } from './surroundings';

const BRACES =
  /\.(?:conf|cfg|nginx|tf|hcl|template|j2)(?:\.\w+)?$|(?:^|\/)(?:Caddyfile|sites-(?:available|enabled)\/[^/]+$)/i;

/**
 * What lines stand in: the class and function, the script or style of a template, the job, the service, the server and location.
 * @param code the lines of the file without comments and strings
 */
export function findSurroundings(path: string, code: readonly string[], place: Lines): Surroundings {
  if (PYTHON.test(path)) return pythonAround(path, code, place);
  if (TEMPLATE.test(path)) return elementsAround(code, place);
  return BRACES.test(path) ? bracesAround(code, place) : indentedAround(code, place);
}
