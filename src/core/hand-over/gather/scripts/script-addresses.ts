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

/** `const API = "/api/v1/"`, and the same of an object: `books: "/api/books/"`. */
const CONSTANT =
  /\b(?:const|let|var) ([A-Za-z_$][\w$]{0,60})(?:: ?string)? ?= ?["'`](?:https?:\/\/[^/"'`\s]{1,100})?(\/[^"'`\s$]{0,100})["'`]/g;
const NAME = /[A-Za-z_$][\w$]*/g;
/** A template that begins with a name: `${API}books/`. */
const INSERTED = /^\$\{([A-Za-z_$][\w$]{0,60})\}([^]*)$/;
/** What goes on behind a text: ` + id + "/return/"`. */
const GOES_ON = /^\s{0,9}\+\s{0,9}(?:([\w$.]{1,80}(?:\([\w$.]{0,80}\))?)|["'`]([^"'`\n]{0,200})["'`])/;
/** So many parts make an address. */
const MAX_PARTS = 8;

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

/** The beginnings of addresses that a script gives names. */
export function constantsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(CONSTANT)].map(([, name = '', value = '']) => [name, value]));
}

/** The name that a text ends with; `''` where it ends with none. */
function lastName(text: string): string {
  const last = [...text.matchAll(NAME)].at(-1);
  return last !== undefined && last.index + last[0].length === text.length ? last[0] : '';
}

/** The address that a quoted text is a part of, where it goes on from a name that holds a beginning: the variables behind it are open. */
function joinedAddress(
  code: string,
  index: number,
  quoted: string,
  constants: ReadonlyMap<string, string>,
): string | undefined {
  const [, inserted = '', rest = ''] = INSERTED.exec(quoted) ?? [];
  const left = code.slice(Math.max(0, index - 80), index).trimEnd();
  const before = left.endsWith('+') ? lastName(left.slice(0, -1).trimEnd()) : '';
  const base = constants.get(inserted) ?? constants.get(before);
  if (base === undefined) return undefined;
  let address = base.replace(/\/$/, '') + '/' + (constants.has(inserted) ? rest : quoted).replace(/^\//, '');
  let at = index + quoted.length + 2;
  for (let part = 0; part < MAX_PARTS; part++) {
    const next = GOES_ON.exec(code.slice(at, at + 320));
    if (!next) break;
    address += next[1] === undefined ? (next[2] ?? '') : '${}';
    at += next[0].length;
  }
  return address.split(/[?#]/, 1)[0];
}

/**
 * The routes whose addresses a script writes out: `fetch("/api/books/")`, and in the call of a client those that its base begins. What else
 * a script says is its own affair.
 * @param bases of its clients
 * @param constants the beginnings that it names, its own and those that it imports
 */
export function routesWritten(
  text: string,
  routes: readonly UrlRoute[],
  bases: readonly string[],
  constants: ReadonlyMap<string, string> = constantsIn(text),
): WrittenRoute[] {
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
    const joined = joinedAddress(code, index, quoted, constants);
    const addresses = [
      ...(joined === undefined ? [] : [joined]),
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
