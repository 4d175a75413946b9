import { compareCodeUnits } from '../base/compare-code-units';
import type { Inventory } from './inventory';
import type { Open } from './open';

/** Every place of a project's models and serializers that text leaves open, each once, by path and line. */
export function openPlaces({ models, serializers }: Pick<Inventory, 'models' | 'serializers'>): Open[] {
  const places = new Map<string, Open>();
  for (const open of [...models, ...serializers].flatMap((one) => one.open)) {
    places.set(`${open.path}:${open.line} ${open.reason}`, open);
  }
  return [...places.values()].sort((a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line);
}
