import { compareCodeUnits } from '../base/compare-code-units';
import type { AdminRegistration, App, Model, SignalReceiver } from './inventory';
import type { Settings } from './inventory-settings';
import type { Serializer, UrlRoute } from './inventory-web';
import { isOpen, type Open } from './open';

/** What of an inventory says that it is open in a way of its own. */
interface Pieces {
  models: readonly Model[];
  serializers: readonly Serializer[];
  routes: readonly UrlRoute[];
  signals: readonly SignalReceiver[];
  admin: readonly AdminRegistration[];
  settings?: Settings;
  apps?: readonly App[];
}

/**
 * Every place of an inventory where text does not tell how it goes on, by path and line. A piece carries its own as
 * `open`, one or several, however deep it stands, and a row says first which model or serializer it is about; a route
 * carries a phrase, and ends in `…` where its path is open.
 * @param beside what no piece carries
 */
export function collectOpen(pieces: Pieces, beside: readonly Open[] = []): Open[] {
  const { models, serializers, routes, signals, admin, ...others } = pieces;
  const named = firstOf(
    [...models, ...serializers].flatMap(({ name, open }) => open.map((one) => withName(name, one))),
  );
  const told = [
    ...named,
    ...openIn(others),
    ...beside,
    ...signals.flatMap(ofReceiver),
    ...admin.flatMap(ofRegistration),
  ];
  const places = new Set(told.map(({ path, line }) => `${path}:${line}`));
  const ofRoutes = openInRoutes(routes).filter(({ path, line }) => !places.has(`${path}:${line}`));
  return firstOf([...told, ...ofRoutes].map((open) => ({ open, key: open.reason }))).sort(
    (a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line,
  );
}

/** The same of the settings alone. */
export function openInSettings(settings: Settings): Open[] {
  return collectOpen({ models: [], serializers: [], routes: [], signals: [], admin: [], settings });
}

/** What several take from one base is told once, with the name of the first. */
function firstOf(rows: readonly { open: Open; key: string }[]): Open[] {
  const once = new Map<string, Open>();
  for (const { open, key } of rows) {
    const place = `${open.path}:${open.line} ${key}`;
    if (!once.has(place)) once.set(place, open);
  }
  return [...once.values()];
}

function withName(name: string, open: Open): { open: Open; key: string } {
  const isNamed = open.reason.split(/\W+/).includes(name);
  return { open: isNamed ? open : { ...open, reason: `${name}: ${open.reason}` }, key: open.reason };
}

function* openIn(data: unknown): Generator<Open> {
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    if (key !== 'open') yield* openIn(value);
    else for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) if (isOpen(one)) yield one;
  }
}

function ofReceiver({ name, signal, file, line, known }: SignalReceiver): Open[] {
  if (known !== false) return [];
  return [{ reason: `Whether ${name} is connected to ${signal} is not told.`, path: file, line }];
}

function ofRegistration({ name, models, file, line, known }: AdminRegistration): Open[] {
  if (known !== false) return [];
  return [{ reason: `Which models are registered with ${name} is not told: ${models.join(', ')}.`, path: file, line }];
}

/** Where only the beginning of a path is open, all that it begins are told at once: what answers them is known. */
function openInRoutes(routes: readonly UrlRoute[]): Open[] {
  const beginnings = new Map<string, UrlRoute[]>();
  for (const route of routes) {
    const { pattern, viewAt } = route;
    const end = pattern.indexOf('…') + 1;
    if (viewAt === null || end === 0 || end === pattern.length) continue;
    const key = pattern.slice(0, end);
    beginnings.set(key, [...(beginnings.get(key) ?? []), route]);
  }
  const told = new Set([...beginnings.values()].flat());
  return [
    ...[...beginnings].flatMap(([beginning, found]) => ofBeginning(beginning, found)),
    ...routes.filter((route) => !told.has(route)).flatMap(ofRoute),
  ];
}

function ofBeginning(beginning: string, routes: readonly UrlRoute[]): Open[] {
  const [first] = routes;
  if (first === undefined) return [];
  const { pattern, file, line } = first;
  const paths = new Set(routes.map((route) => route.pattern)).size;
  const reason =
    paths === 1
      ? `Text does not tell the whole path ${pattern}.`
      : `Text does not tell the beginning ${beginning} of ${paths} paths, such as ${pattern}.`;
  return [{ reason, path: file, line }];
}

function ofRoute({ pattern, includes, open, file, line }: UrlRoute): Open[] {
  const what = includes === null ? 'is' : `${includes} adds`;
  if (open !== null) return [{ reason: `What ${what} at ${pattern} is not known: ${open}.`, path: file, line }];
  return pattern.includes('…') ? [{ reason: `Text does not tell the whole path ${pattern}.`, path: file, line }] : [];
}
