import { withoutBlocks } from '../../../base/without-blocks';
import type { UrlRoute } from '../../../project/inventory-web';
import { answersAddress } from '../names/answers-address';

/** An address of this site that is written out, with or without a host before it. */
const ADDRESS = /^(?:https?:\/\/[^/\s]{1,100}|\$\{[^}]{1,60}\})?(\/[^\s?#]{1,200})/;
const QUOTED = /(["'`])([^"'`\n]{2,300})\1/g;
/** What a client of HTTP is called by; the address may go on from its base: `api.get("orders/")`. */
const CALL =
  /(?:\bfetch|\.(?:get|post|put|patch|delete|request|ajax|getJSON|load)(?:<[^<>()]{0,80}>)?|\$(?:http)?)\(\s{0,20}$/;
/** `axios.create({ baseURL: "/api/v1" })` */
const BASE =
  /\bbaseU(?:RL|rl)\s{0,3}[:=]\s{0,3}["'`](?:https?:\/\/[^/"'`\s]{1,100}|\$\{[^}]{1,60}\})?(\/[^"'`\s$]{1,100})/g;

/** A route whose address a script writes out. */
interface WrittenRoute {
  route: UrlRoute;
  /** 1-based. */
  line: number;
}

/** The beginnings that a script gives all addresses of a client. */
export function basesIn(text: string): string[] {
  return [...text.matchAll(BASE)].map(([, base = '']) => base.replace(/\/$/, ''));
}

/**
 * The routes whose addresses a script writes out: `fetch("/api/books/")`, and in the call of a client those that its base begins. What else
 * a script says is its own affair.
 * @param bases of its clients
 */
export function routesWritten(text: string, routes: readonly UrlRoute[], bases: readonly string[]): WrittenRoute[] {
  // Every line keeps its number.
  const code = withoutBlocks(text, '/*', '*/', (block) => block.replaceAll(/[^\n]/g, ' '));
  const found: WrittenRoute[] = [];
  let line = 1;
  let from = 0;
  for (const match of code.matchAll(QUOTED)) {
    const { 2: quoted = '', index } = match;
    const written = ADDRESS.exec(quoted)?.[1];
    const isCall = bases.length > 0 && CALL.test(code.slice(Math.max(0, index - 120), index));
    const based = isCall && /^\/?[\w$]/.test(quoted) ? bases.map((base) => `${base}/${quoted.replace(/^\//, '')}`) : [];
    const addresses = [
      ...(written === undefined ? [] : [written]),
      ...based.map((each) => each.split(/[?#]/, 1)[0] ?? ''),
    ];
    const route =
      addresses.length === 0 || isRemark(code, index)
        ? undefined
        : routes.find((each) => each.includes === null && addresses.some((address) => answersAddress(each, address)));
    if (!route) continue;
    line += code.slice(from, index).split('\n').length - 1;
    from = index;
    found.push({ route, line });
  }
  return found;
}

function isRemark(code: string, index: number): boolean {
  return code
    .slice(code.lastIndexOf('\n', index) + 1, index)
    .trimStart()
    .startsWith('//');
}
