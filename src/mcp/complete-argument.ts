import { CATALOGUE, type DjangoMode, isOpen, redactData, showLine } from '../core';
import { fitRows } from '../tools/answer';
import { bytesOf } from '../tools/clip';
import { STATUSES } from '../tools/known-words';
import { GROUP_TEMPLATE, TASK_TEMPLATE } from './resource-templates';

/** Whose argument a client wants completed: a prompt's, or a resource template's. */
export type Completable = { type: 'ref/prompt'; name: string } | { type: 'ref/resource'; uri: string };

/** What fits what was typed so far: https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/completion */
export interface Completion {
  values: string[];
  total: number;
  hasMore: boolean;
}

/** So many the protocol lets an answer have. */
const MOST = 100;

/** Nobody chooses by a longer one; in bytes. A value that was cut would complete nothing. */
const LONGEST = 500;

/** By `NAME ARGUMENT` of a prompt, or by the address of a template, what there is. */
const SOURCES: Readonly<Record<string, (mode: DjangoMode) => Promise<readonly string[]> | readonly string[]>> = {
  'escalate route': () => [...new Set(CATALOGUE.routes.map(({ id }) => id))],
  'escalate role': () => CATALOGUE.roles.map(({ id }) => id),
  'report task': openTasks,
  'report kind': () => ['progress', 'completion'],
  'set_status task': openTasks,
  'set_status status': () => STATUSES,
  [`${TASK_TEMPLATE} path`]: async (mode) => (await mode.tasks.load()).tasks.map(({ path }) => path),
  [`${GROUP_TEMPLATE} group`]: () => CATALOGUE.groups.map(({ id }) => id),
};

async function openTasks(mode: DjangoMode): Promise<readonly string[]> {
  return (await mode.tasks.load()).tasks.filter(isOpen).map(({ id }) => id);
}

/** The values of an argument that have in them what was typed, those first that begin with it. None where nothing is known of it. */
export async function completeArgument(
  mode: DjangoMode,
  of: Completable,
  { name, value }: { name: string; value: string },
): Promise<Completion> {
  const key = `${of.type === 'ref/prompt' ? of.name : of.uri} ${name}`;
  const known = Object.hasOwn(SOURCES, key) ? await SOURCES[key]?.(mode) : undefined;
  const typed = value.toLowerCase();
  const places = redactData([...(known ?? [])].map(showLine)).map((each) => ({
    each,
    at: each.toLowerCase().indexOf(typed),
  }));
  const [begin, hold] = [places.filter(({ at }) => at === 0), places.filter(({ at }) => at > 0)];
  const found = [...begin, ...hold].map(({ each }) => each);
  const short = found.filter((each) => bytesOf(each) <= LONGEST).slice(0, MOST);
  const { data } = fitRows(short, { lines: () => [], data: (each) => each });
  const values = data as string[];
  return { values, total: found.length, hasMore: found.length > values.length };
}
