import type { UrlRoute } from '../../../project/inventory-web';

/** Whether a route answers an address, part by part; what either leaves open fits anything. */
export function answersAddress({ pattern }: Pick<UrlRoute, 'pattern'>, address: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(address);
  return (
    wanted.length === given.length &&
    wanted.some((part) => !isOpen(part)) &&
    wanted.every((part, at) => lets(part, given[at] ?? ''))
  );
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function lets(part: string, given: string): boolean {
  if (isOpen(given) || part === given) return true;
  return part.startsWith('<') && part.includes('|') ? part.slice(1, -1).split('|').includes(given) : isOpen(part);
}

/** `<pk>` of a route, `${id}` and `:id` of a script, `{order.pk}` of Python. */
function isOpen(part: string): boolean {
  return /^<.*>$|^\$?\{.*\}$|^:\w+$/.test(part);
}
