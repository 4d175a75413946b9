import type { Evidence } from '../../django/detection';

/**
 * What is known about the work that is handed over. Every part may be missing: what is not known leaves no trace in the
 * task log. Secrets need not be taken out before; paths are relative to the workspace folder, lines 1-based.
 */
export interface HandOverContext {
  project?: { root: string; settingsModule?: string };
  /** As people read it: `>=5.2,<5.3, locked at 5.2.4`. */
  django?: string;
  python?: string;
  app?: string;
  /** The Django thing the place stands in: `{ kind: 'migration', name: '0003_book_sales' }`. */
  thing?: { kind: string; name: string };
  place?: ContextPlace;
  selection?: { text: string; language?: string };
  diagnostics?: readonly { message: string; source?: string; line?: number }[];
  git?: { branch?: string; commit?: string };
  /** Why the partner matters in this workspace. */
  evidence?: readonly Evidence[];
  settings?: readonly ContextSetting[];
  databases?: readonly { alias: string; engine: string; place?: ContextPlace }[];
  contract?: readonly ContractRow[];
  /** Files that describe the API already. */
  openApi?: readonly ContextPlace[];
  models?: readonly ContextModel[];
  /** The latest ones first. */
  migrations?: readonly { app: string; name: string; place?: ContextPlace; note?: string }[];
  /** What is started: `{ kind: 'WSGI', value: 'config.wsgi:application' }`, a worker, a scheduler. */
  entryPoints?: readonly { kind: string; value: string; place?: ContextPlace }[];
  environment?: readonly { name: string; hasDefault: boolean; place?: ContextPlace }[];
  /** STATIC_ROOT, MEDIA_URL, storages. */
  staticFiles?: readonly ContextSetting[];
  ports?: readonly { port: string; place?: ContextPlace }[];
  suites?: readonly { name: string; framework: string; count?: number; place?: ContextPlace }[];
  /** The steps of a user, in order. */
  journey?: readonly string[];
  /** What `check --deploy` would question, read statically. */
  deploySettings?: readonly (ContextSetting & { question: string })[];
  templates?: readonly { place: ContextPlace; note?: string }[];
}

/** A file, or lines of it. */
export interface ContextPlace {
  path: string;
  line?: number;
  endLine?: number;
}

/** A setting as a file of the project has it. */
export interface ContextSetting {
  name: string;
  /** As written; `''` where the setting is missing. */
  value: string;
  place?: ContextPlace;
}

/** One line of an API contract. */
export interface ContractRow {
  pattern: string;
  /** In capitals; empty where any is taken. */
  methods: readonly string[];
  view: string;
  /** With what the frontend has to know: `price (read-only)`. */
  fields?: readonly string[];
  permissions?: readonly string[];
  place?: ContextPlace;
}

/** A model with what a database specialist asks for. */
export interface ContextModel {
  name: string;
  place?: ContextPlace;
  fields: readonly { name: string; type: string; options?: string }[];
  /** Fields that point to other models: `author → catalog.Author`. */
  relations?: readonly string[];
  /** Indexes and constraints, as short text. */
  indexes?: readonly string[];
}
