import type { FileLine } from '../../base/place';
import type { ApiRouter } from '../inventory-web';
import type { ProjectContext } from '../project-context';
import { lastPart } from '../python/expressions';
import type { ExpressionOf } from '../python/syntax';
import type { SourceFile } from '../source/source-file';
import type { SourceIndex } from '../source/source-index';
import type { RouterShape } from './router-shape';

/** A router with what expanding its URLs needs besides. */
export interface RouterInFile {
  router: ApiRouter;
  file: SourceFile;
  /** What its URLs start with: `authors/<author_pk>/` of a nested router. */
  prefix: string;
  trailingSlash: boolean;
  shape: RouterShape;
  /** The view that lists what is registered, where the project has its own. */
  rootView: string | null;
  /** What has to be for that view to be there, beside what has to be for the router; null for nothing. */
  rootWhen: string | null;
  /** Where more may be registered than text tells, with what the URLs start with, and the view as written where one is named; what an endpoint of Wagtail's API is called. */
  open: (FileLine & { prefix: string; text: string; reason: string; view?: string; endpoint?: string })[];
}

/** What is known while a file is looked through for registrations. */
export interface RouterReading {
  file: SourceFile;
  routers: ReadonlyMap<string, RouterInFile>;
  context: ProjectContext;
  /** The lines of calls that were read. */
  lines: Set<number>;
  /** What a `with` gives a name: `with router.register("books", Books) as books`. */
  held: Map<string, ExpressionOf<'call'>>;
  /** What the routers are called, wherever they are. */
  names: readonly string[];
}

/** Where a router is found by the file and the name it is assigned to. */
export function routerKey(path: string, name: string): string {
  return `${path} ${name}`;
}

/** What routers are called where they are made, and where they are imported by another name. */
export function namesOfRouters(routers: ReadonlyMap<string, RouterInFile>, index: SourceIndex): string[] {
  const names = new Set([...routers.values()].map(({ router }) => router.name));
  for (let before = 0; before < names.size;) {
    before = names.size;
    for (const { imports } of index.files.values())
      for (const [local, dotted] of imports) if (names.has(lastPart(dotted))) names.add(local);
  }
  return [...names];
}
