import type { Evidence } from '../../django/detection';
import type { Place } from '../../base/place';

/**
 * What is known about the work that is handed over. Every part may be missing: what is not known leaves no trace in the
 * task log. Secrets need not be taken out before; paths are relative to the workspace folder, lines 1-based.
 */
export interface HandOverContext {
  project?: { root: string; settingsModule?: string; settings?: Place };
  /** As people read it: `>=5.2,<5.3, locked at 5.2.4`. */
  django?: StatedVersion;
  python?: StatedVersion;
  app?: string;
  /** The Django thing the place stands in: `{ kind: 'migration', name: '0003_book_sales' }`. */
  thing?: ContextThing;
  /** Why this place goes to the partner, the strongest reason first; empty where nothing in it says so. */
  reasons?: readonly string[];
  /** What the code names of the project, in the order of the text. */
  uses?: readonly ContextThing[];
  /** Who names it, the nearest first, and which tests do. */
  usedBy?: { callers: readonly ContextThing[]; tests: readonly ContextThing[] };
  /** How a file of configuration hangs together with others: what a service is built by, what an upstream is. */
  wiring?: readonly ContextFact[];
  /** What was looked for and is not there, each as a phrase: `no route leads to it`. */
  absent?: readonly string[];
  /** What was looked for where not everything could be looked through. */
  unknown?: readonly ContextUnknown[];
  place?: Place;
  selection?: ContextCode;
  /** What the selection names and its own file defines. */
  definitions?: readonly ContextDefinition[];
  /** More places of the same work. */
  otherPlaces?: readonly ContextPlace[];
  diagnostics?: readonly { message: string; source?: string; line?: number }[];
  git?: { branch?: string; commit?: string };
  /** Why the partner matters in this workspace, where no place is in question. */
  evidence?: readonly Evidence[];
  settings?: readonly ContextSetting[];
  databases?: readonly { alias: string; engine: string; place?: Place; note?: string }[];
  contract?: readonly ContractRow[];
  /** What the views of the contract take and give. */
  serializers?: readonly ContextSerializer[];
  /** Where files describe the routes already. */
  openApi?: readonly Place[];
  models?: readonly ContextModel[];
  /** How those models relate, in Mermaid; absent where they do not. */
  modelDiagram?: string;
  /** What the operations of the migration in question lock or break, the worst first. */
  operations?: readonly ContextOperation[];
  /** The operations of the same migration that are not meant and not safe, each with the worst of it. */
  operationsBeside?: readonly ContextOperation[];
  /** Whether the operations are one transaction, as a sentence; absent where nothing depends on it. */
  transaction?: string;
  /** Of the apps in question: the latest, and those that do more than makemigrations writes. */
  migrations?: readonly { app: string; name: string; place?: Place; note?: string }[];
  /** What is started: `{ kind: 'WSGI', value: 'config.wsgi:application' }`, a worker, a scheduler. */
  entryPoints?: readonly { kind: string; value: string; note?: string; place?: Place }[];
  /** Those that the code names come first. */
  environment?: readonly { name: string; hasDefault: boolean; isNamed?: boolean; when?: string; place?: Place }[];
  /** STATIC_ROOT, MEDIA_URL, storages. */
  staticFiles?: readonly ContextSetting[];
  ports?: readonly { port: string; place?: Place }[];
  suites?: readonly ContextSuite[];
  /** What a user passes, in order. */
  journey?: readonly string[];
  /** What `check --deploy` would question, read statically. */
  deploySettings?: readonly (ContextSetting & { question: string })[];
  templates?: readonly { place: Place; note?: string }[];
}

/** Code as its file has it. */
interface ContextCode {
  text: string;
  language?: string;
  /** The lines that it is, where they are more than the place names. */
  lines?: { line: number; endLine: number };
  /** The lines of a head that stands above them, where they are part of a long definition. */
  head?: { line: number; endLine: number };
}

/** A version as a file asks for it. */
export interface StatedVersion {
  text: string;
  place?: Place;
}

/** Something of Django's, where it begins: `{ kind: 'view', name: 'BuyView' }`. */
export interface ContextThing {
  kind: string;
  name: string;
  /** The field or method inside that is meant. */
  member?: string;
  place?: Place;
}

/** Something that was found out, as a phrase, where it stands. */
export interface ContextFact {
  text: string;
  place: Place;
  /** Where the service that it is about stands. */
  about?: Place;
}

/** One more place that is handed over. */
export interface ContextPlace {
  place: Place;
  thing?: ContextThing;
  /** Why it goes to the partner, as {@link HandOverContext.reasons}. */
  reasons: readonly string[];
  selection?: ContextCode;
}

/** One thing to know about an operation of a migration. */
export interface ContextOperation {
  /** `AddField Book.slug`. */
  name: string;
  level: string;
  /** A sentence; `''` where it is safe. */
  happens: string;
  /** The safer way, step by step. */
  safer: readonly string[];
  /** The address of the documentation. */
  source: string;
  place: Place;
}

/** A constant or a function, as its file has it. */
export interface ContextDefinition {
  name: string;
  text: string;
  /** Whether the text ends before the definition does. */
  isCut: boolean;
  place: Place;
}

/** A setting as a file of the project has it. */
export interface ContextSetting {
  name: string;
  /** As written; `''` where the setting is missing. */
  value: string;
  /** What may assign it anew and cannot be read: `from company.live import *`. */
  anew?: readonly string[];
  place?: Place;
}

/** One line of an API contract. */
export interface ContractRow {
  pattern: string;
  /** In capitals; empty where any is taken. What is not known is among them as words. */
  methods: readonly string[];
  view: string;
  /** By name; several where the view chooses. */
  serializers?: readonly string[];
  permissions?: readonly string[];
  /** How a client shapes the answer, each as a phrase: `` filters by `genre` ``. */
  query?: readonly string[];
  place?: Place;
}

/** What a view takes and gives. */
export interface ContextSerializer {
  name: string;
  model?: string;
  place?: Place;
  fields: readonly ContextSerializerField[];
  /** Whether `fields` is the whole list. */
  known: boolean;
  /** What is not known of it, and why. */
  open?: readonly ContextOpen[];
}

/** A field that a view takes or gives. */
export interface ContextSerializerField {
  name: string;
  /** As people read it: `CharField`, `list of AuthorSerializer`; `''` where it is not known. */
  type: string;
  access: 'read only' | 'write only' | 'read and write' | 'unknown';
  /** What a value may be: `required`, `at most 200 characters`. */
  values?: readonly string[];
  options?: string;
}

/** What may be there although it was not found. */
export interface ContextUnknown {
  /** As a phrase: `a route that leads here`. */
  what: string;
  /** As it stands behind *because*. */
  reason: string;
  place?: Place;
}

/** Something that text alone does not tell. */
export interface ContextOpen {
  /** A sentence. */
  reason: string;
  place: Place;
}

/** Tests that are there already. */
export interface ContextSuite {
  name: string;
  framework: string;
  count?: number;
  place?: Place;
  /** What its tests are called, as people read them. */
  titles?: readonly string[];
}

/** A field of a model. */
export interface ContextField {
  name: string;
  type: string;
  options?: string;
  /** The class that it is taken from. */
  from?: string;
  /** Whether the code in question names it. */
  isNamed?: boolean;
}

/** A model with what a database specialist asks for. */
export interface ContextModel {
  name: string;
  place?: Place;
  /** The classes that it derives from. */
  inherits?: readonly string[];
  /** Those that it takes from a class say from which. */
  fields: readonly ContextField[];
  /** Fields that point to other models: `author → catalog.Author`. */
  relations?: readonly string[];
  /** Indexes and constraints, as short text. */
  indexes?: readonly string[];
  ordering?: readonly string[];
  /** The table's name where the model states it. */
  table?: string;
  /** What is special about its table, as a sentence. */
  note?: string;
  /** What is not known of it, and why. */
  open?: readonly ContextOpen[];
}
