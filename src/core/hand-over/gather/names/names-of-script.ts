import { withoutBlocks } from '../../../base/without-blocks';
import type { UrlRoute } from '../../../project/inventory-web';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';

/** An address of this site that is written out, with or without a host before it. */
const ADDRESS = /^(?:https?:\/\/[^/\s]{1,100}|\$\{[^}]{1,60}\})?(\/[^\s?#]{2,200})/;
const QUOTED = /(["'`])([^"'`\n]{2,300})\1/g;

/** The routes whose addresses a script writes out: `fetch("/api/books/")`. What else a script says is its own affair. */
export function namesOfScript({ text }: NamingCode, { inventory: { routes } }: NamingProject): NamedThing[] {
  const code = withoutBlocks(text, '/*', '*/')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n');
  return [...code.matchAll(QUOTED)].flatMap(([, , quoted = '']) => {
    const address = ADDRESS.exec(quoted)?.[1];
    const route = routes.find((each) => each.includes === null && address !== undefined && answers(each, address));
    return route ? [{ kind: 'route', name: route.pattern, place: { path: route.file, line: route.line } }] : [];
  });
}

/** Whether a route answers an address, part by part; what either leaves open fits anything. */
function answers({ pattern }: UrlRoute, address: string): boolean {
  const wanted = partsOf(pattern);
  const given = partsOf(address);
  return (
    wanted.length === given.length &&
    wanted.some((part) => !isOpen(part)) &&
    wanted.every((part, at) => isOpen(part) || isOpen(given[at] ?? '') || part === given[at])
  );
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function isOpen(part: string): boolean {
  return /^<.*>$|^\$\{.*\}$|^:\w+$/.test(part);
}
