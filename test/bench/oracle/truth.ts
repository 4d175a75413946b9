/** What dump.py writes of a project; a kind that could not be read is null. */
export interface Truth {
  django: string;
  errors: string[];
  /** The project's files that Django loaded. */
  loaded: string[];
  routes: TrueRoute[] | null;
  models: TrueModel[] | null;
  serializers: { name: string; nested: boolean; file: string; fields: TrueSerializerField[] | null }[] | null;
  settings: Record<string, unknown> | null;
  checks: string[] | null;
  migrations: { app: string; path: string; names: string[] }[] | null;
  signals: { file: string; name: string }[] | null;
  admin: { model: string; admin: string; file: string | null }[] | null;
}

/** One URL pattern, with the kind and the text of each part that leads to it. */
export interface TrueRoute {
  parts: [kind: 'route' | 'regex' | 'locale' | 'other', text: string][];
  name: string | null;
  view: string;
  module: string | null;
  file: string | null;
  /** Null where the view takes any. */
  methods: string[] | null;
}

export interface TrueModel {
  app: string;
  name: string;
  nested: boolean;
  file: string;
  abstract: boolean;
  managed: boolean;
  proxy: boolean;
  table: string;
  tableWritten: boolean;
  ordering: string[];
  indexes: number;
  constraints: number;
  uniqueTogether: number;
  fields: { name: string; type: string; own: boolean; to: string | null }[];
}

export interface TrueSerializerField {
  name: string;
  type: string;
  readOnly: boolean;
  writeOnly: boolean;
}
