import { compareCodeUnits } from '../base/compare-code-units';
import type { Problem } from '../base/ports';
import { redactData } from '../redact/redact-data';
import { redactInTurns } from '../redact/redact-in-turns';
import { collectOpen } from './collect-open';
import { foldOpen } from './fold-open';
import type { Inventory, InventoryLists } from './inventory';
import type { Settings } from './inventory-settings';
import type { UrlRoute } from './inventory-web';
import { inventoryOnDemand } from './inventory-on-demand';
import { once, type Sketch } from './on-demand';
import { findMadeModels } from './pieces/find-made-models';
import { findUnclearClasses } from './pieces/find-unclear-classes';
import { readAdmin } from './pieces/read-admin';
import { readBackground } from './pieces/read-background';
import { readChannels } from './pieces/read-channels';
import { readGraphql } from './pieces/read-graphql';
import { readSignals } from './pieces/read-signals';
import { readTemplates } from './pieces/read-templates';
import { readTests } from './pieces/read-tests';
import type { ProjectContext } from './project-context';
import { commandsOf, migrationsOf, type ProjectParts } from './project-parts';
import type { SourceFile } from './source/source-file';
import { readAllBodies, readBodies } from './source/read-bodies';

/** What of a project could not be read. */
export interface Unread {
  /** Of the settings as a whole: their file, all that they set, the URL configuration that they name. */
  settings: readonly Problem[];
  /** Of single files of Python; those whose path is meant are read to their end for it. */
  sources(isMeant: (path: string) => boolean): readonly Problem[];
}

/** So many things are worked out between two pauses. */
const AT_ONCE = 8;

/** A project that was read: what is asked of it is worked out, or all of it, and then the sources are let go. */
export class ProjectReading {
  #inventory: InventoryLists;
  #known: Inventory | undefined;
  #whole: Promise<Inventory> | undefined;
  #parts: ProjectParts | undefined;
  /** What the settings come to, as they were read: nobody need read them again who looks at the same files. */
  readonly settings: Settings;
  readonly #missing: readonly Problem[];

  readonly #texts = once(() => {
    const { migration = [], test = [], command = [] } = this.#parts?.plain ?? {};
    return new Map([...migration, ...test, ...command].map(({ path, text }) => [path, text]));
  });

  constructor(parts: ProjectParts) {
    this.#parts = parts;
    this.settings = parts.settings;
    this.#missing = redactData(parts.missing);
    this.#inventory = inventoryOnDemand(parts);
  }

  /** The inventory, of which what nobody has asked for is not worked out; it is no plain data, and stays within core. */
  get inventory(): InventoryLists {
    return this.#inventory;
  }

  /** A file that was parsed for it; undefined for others, and where the sources were let go. */
  parsed(path: string): SourceFile | undefined {
    return this.#parts?.context.index.files.get(path);
  }

  /** The text of a file that was read for it; undefined as with {@link parsed}. */
  text(path: string): string | undefined {
    return this.#texts().get(path) ?? this.parsed(path)?.text;
  }

  /** What could not be read: of the settings as a whole, and of the single files that are asked about. */
  get unread(): Unread {
    const settings = this.#missing;
    const isOfSettings = (one: Problem): boolean => settings.some(({ message }) => message === one.message);
    return {
      settings,
      sources: (isMeant) => {
        const known = this.#known?.problems.filter(({ path }) => isMeant(path));
        return (known ?? this.#parts?.sources.problemsOf(isMeant) ?? []).filter((one) => !isOfSettings(one));
      },
    };
  }

  /** All of it, as plain data. @throws the signal's reason when it is aborted */
  async whole(signal?: AbortSignal): Promise<Inventory> {
    if (this.#known) return this.#known;
    if (this.#parts) this.#whole ??= workOut(this.#parts, signal).finally(() => (this.#whole = undefined));
    const known = await (this.#whole as Promise<Inventory>);
    this.#inventory = this.#known = known;
    this.#parts = undefined;
    return known;
  }
}

async function workOut(parts: ProjectParts, signal: AbortSignal | undefined): Promise<Inventory> {
  const { root, context, sources, settings, apps, plain, routers, middleware } = parts;
  sources.goOnFor(signal);
  await readBodies(context.index, sources);
  const read = async <Piece>(reader: (context: ProjectContext) => Piece): Promise<Piece> => {
    await sources.pause();
    return reader(context);
  };
  const all = async <Row extends object>(
    sketches: readonly Pick<Sketch<Row, keyof Row>, 'whole'>[],
  ): Promise<Row[]> => {
    const rows: Row[] = [];
    for (const [at, sketch] of sketches.entries()) {
      if (at % AT_ONCE === 0) await sources.pause();
      rows.push(sketch.whole());
    }
    return rows;
  };
  const lists = {
    models: await all(parts.models),
    serializers: await all(parts.serializers),
    views: await all(parts.views),
  };
  const routes: UrlRoute[] = [];
  for (const [at, group] of parts.routes.entries()) {
    if (at % AT_ONCE === 0) await sources.pause();
    routes.push(...group.routes());
  }
  const content = {
    settings,
    ...lists,
    routers,
    routes,
    graphql: await read(readGraphql),
    channels: await read(readChannels),
    background: await read(readBackground),
    commands: await all(commandsOf(parts)),
    migrations: await all(migrationsOf(parts)),
    templates: readTemplates(parts.templates, context),
    tests: readTests(plain.test, context),
    middleware,
    signals: await read(readSignals),
    admin: await read(readAdmin),
  };
  await sources.readRest();
  await readAllBodies(context.index, sources);
  const unclear = [...(await read(findUnclearClasses)), ...(await read(findMadeModels))];
  const open = foldOpen(collectOpen({ apps, ...content }, unclear));
  const problems = [...sources.problems, ...parts.missing].sort(
    (a, b) => compareCodeUnits(a.path, b.path) || a.line - b.line,
  );
  await sources.pause();
  const { read: files, parsed } = sources;
  return redactInTurns({ root, apps, ...content, open, problems, read: files, parsed }, () => sources.pause());
}
