import { ancestorsOf, endOfIndented, type Lines } from '../../../../partners/routing/around/lines';
import { fitting, MAX_BLOCK, sizeOf } from './fitting';

/** Keys at the top of a file that hold many things of one kind. */
const HOLDS_MANY = /^["']?(?:services|jobs|volumes|networks|paths|components|workflows|commands|stages)["']?:\s*$/;

/**
 * The part of a file of YAML that a line stands in: the service, the job, or one step of a long job; the part at the top where it holds no
 * list of such.
 * @param code without comments
 */
export function indentedAround(code: readonly string[], index: number): Lines | undefined {
  const headers = ancestorsOf(code, index);
  const own = (code[index] ?? '').trim() === '' ? [] : [index];
  const blocks = [...own, ...headers].map((header): Lines => [header, endOfIndented(code, header)]);
  const top = blocks.at(-1);
  if (!top || top[1] < index) return undefined;
  const isOne = sizeOf(top) <= MAX_BLOCK && !HOLDS_MANY.test(code[top[0]] ?? '');
  return isOne
    ? top
    : fitting(
        blocks.slice(0, -1).filter((block) => sizeOf(block) > 1 || blocks.length === 2),
        MAX_BLOCK,
      );
}
