import type { FileLine } from '../base/place';
import { ContentLinks } from '../project/contents/content-links';
import type { Inventory } from '../project/inventory';
import { modelId, modelLabel, placeId, urlId } from '../project/map/node-ids';
import { filesAbout } from '../tasks/authoring/named-files';
import { resolveReference } from '../tasks/authoring/resolve-reference';
import type { TaskLog } from '../tasks/log/task-log';
import { readProofs } from '../tasks/body/named-proof';
import { isSameRoute } from './same-route';

/** What of a task log says what it is about. */
type NamingTask = Pick<TaskLog, 'path' | 'relatedDocs' | 'items'>;

/** Tells which things of a project a task is about, by the ids that they have on a map. */
export class TouchedThings {
  readonly #inventory: Inventory;
  readonly #links: ContentLinks;
  /** What stands in each file, from its top on. */
  readonly #inFile = new Map<string, { id: string; line: number }[]>();

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
    this.#links = new ContentLinks(inventory, []);
    const { models, views, serializers, routes } = inventory;
    for (const model of models.filter(({ abstract }) => !abstract)) this.#note(modelId(modelLabel(model)), model);
    for (const view of views) this.#note(placeId('view', view), view);
    for (const serializer of serializers) this.#note(placeId('serializer', serializer), serializer);
    for (const route of routes) this.#note(urlId(route.pattern), route);
    for (const things of this.#inFile.values()) things.sort((one, other) => one.line - other.line);
  }

  /**
   * What a task is about: what its items name as proof, what stands at a line that it names, and what has a file that it names to itself. A
   * file with several things in it is named for the file's sake, be it as such or by its first line: of none of them it says anything.
   */
  about(task: NamingTask): Set<string> {
    const named = task.items.flatMap(({ text }) => readProofs(text)).flatMap((proof) => this.#named(proof));
    const lines = task.relatedDocs.flatMap((written) => placesIn(task.path, written));
    const alone = filesAbout(task).flatMap((file) => {
      const things = this.#inFile.get(file) ?? [];
      return things.length === 1 ? things.map(({ id }) => id) : [];
    });
    return new Set([...named, ...lines.flatMap((place) => this.#at(place)), ...alone]);
  }

  /** What a task touches: what it is about, and all of a file that it names and of which it says nothing closer. */
  of(task: NamingTask): Set<string> {
    const found = this.about(task);
    for (const file of filesAbout(task)) {
      const things = this.#inFile.get(file) ?? [];
      if (!things.some(({ id }) => found.has(id))) for (const { id } of things) found.add(id);
    }
    return found;
  }

  #named({ kind, name }: { kind: string; name: string }): string[] {
    if (kind === 'model') {
      const [first = '', second = ''] = name.split('.').slice(-3);
      const model = this.#links.modelOf(`${first}.${second}`) ?? this.#links.modelOf(first);
      return model ? [modelId(modelLabel(model))] : [];
    }
    if (kind !== 'route') return [];
    const wanted = name.replace(/^[A-Z]{3,7} /, '');
    return this.#inventory.routes
      .filter(({ pattern }) => isSameRoute(pattern, wanted))
      .map(({ pattern }) => urlId(pattern));
  }

  /** The thing that a line stands in: the last one that begins there or above. The first line stands for the file. */
  #at({ file, line }: FileLine): string[] {
    if (line === 1) return [];
    const thing = this.#inFile
      .get(file)
      ?.filter((each) => each.line <= line)
      .at(-1);
    return thing ? [thing.id] : [];
  }

  #note(id: string, { file, line }: FileLine): void {
    const things = this.#inFile.get(file);
    if (things) things.push({ id, line });
    else this.#inFile.set(file, [{ id, line }]);
  }
}

/** The line that a related document names: `orders/models.py:12`. */
function placesIn(path: string, written: string): FileLine[] {
  const [, file = '', line = ''] = /^([^:#]{1,300}):(\d{1,7})/.exec(written) ?? [];
  return file === '' ? [] : resolveReference(path, file).map((each) => ({ file: each, line: Number(line) }));
}
