import type { FileLine } from '../../base/place';

/** What a row is; a `group` holds rows of one kind. */
export type ContentKind =
  | 'group'
  | 'app'
  | 'model'
  | 'field'
  | 'relation'
  | 'inherited field'
  | 'Meta'
  | 'view'
  | 'URL'
  | 'prefix'
  | 'template'
  | 'serializer'
  | 'router'
  | 'admin'
  | 'signal'
  | 'background'
  | 'command'
  | 'GraphQL'
  | 'Channels'
  | 'migration'
  | 'operation'
  | 'tests'
  | 'middleware'
  | 'database'
  | 'setting'
  | 'problem'
  | 'open';

/** One row of what a project is made of, as plain data. */
export interface ContentRow {
  kind: ContentKind;
  label: string;
  description: string;
  /** Where it stands; null for what is in no one place. */
  at: FileLine | null;
  rows?: ContentRow[];
  /** The URLs at which it answers, as patterns. */
  urls?: string[];
  /** What belongs to it elsewhere. */
  links?: ContentLink[];
  /** The directory of migrations that stand below, with what they mean for those who use the database. */
  migrationsIn?: string;
}

/** A place that belongs to a row: the view of a URL, the model of a serializer, the configuration of an app. */
export interface ContentLink extends FileLine {
  kind: 'app' | 'view' | 'model' | 'serializer' | 'admin' | 'template';
  label: string;
}

/** A file of a directory of templates. */
export interface TemplateFile {
  /** As a view names it: `shop/detail.html`. */
  name: string;
  path: string;
  app: string | null;
}

/** A group with the number of its rows; none where it would be empty. */
export function groupOf(label: string, rows: ContentRow[], description = String(rows.length)): ContentRow[] {
  return rows.length === 0 ? [] : [{ kind: 'group', label, description, at: null, rows }];
}

/** What leads from a row to others; nothing where it leads nowhere. */
export function linked(links: ContentLink[]): Pick<ContentRow, 'links'> {
  return links.length > 0 ? { links } : {};
}

/** Parts of a description; what is null or empty is left out. */
export function joinParts(between: string, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(between);
}

/** `1 field`, `2 fields`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What has no place in an array of places. */
export function placeOf({ file, line }: FileLine): FileLine {
  return { file, line };
}
