import { withoutBlocks } from '../../../base/without-blocks';
import { answersAddress } from './answers-address';
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
    const route = routes.find(
      (each) => each.includes === null && address !== undefined && answersAddress(each, address),
    );
    return route ? [{ kind: 'route', name: route.pattern, place: { path: route.file, line: route.line } }] : [];
  });
}
