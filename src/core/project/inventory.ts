import type { Problem } from '../base/ports';
import type { Settings } from './inventory-settings';
import type { ApiRouter, Serializer, UrlRoute, View } from './inventory-web';
import type { FileLine } from '../base/place';
import type { RelationKind } from './models/package-relations';
import type { Named } from './named';
import type { Open } from './open';

/**
 * What a static look tells about one Django project. Whatever text leaves open is said to be so: a name that cannot
 * be known is null with the text beside it, a thing that is there under a condition carries it as `when`.
 */
export interface Inventory {
  /** The project's root, as in the detection; `.` is the folder itself. */
  root: string;
  apps: App[];
  settings: Settings;
  models: Model[];
  serializers: Serializer[];
  views: View[];
  routers: ApiRouter[];
  routes: UrlRoute[];
  graphql: Piece<GraphqlKind, GraphqlLibrary>[];
  channels: Piece<'consumer' | 'routing', 'channels'>[];
  background: Piece<'app' | 'task', BackgroundLibrary>[];
  commands: Command[];
  migrations: AppMigrations[];
  templates: TemplateDirectory[];
  tests: AppTests[];
  middleware: Named[];
  signals: SignalReceiver[];
  admin: AdminRegistration[];
  /** Every place where text does not tell how it goes on, by path and line. */
  open: Open[];
  problems: Problem[];
  /** How many Python files were read, and how many of them parsed. */
  read: number;
  parsed: number;
}

/** What an inventory lists of a project, without what is to be said of the reading itself. */
export type InventoryLists = Omit<Inventory, 'open' | 'problems' | 'read' | 'parsed'>;

/** A Django app: listed in INSTALLED_APPS, standing in the project, or both. */
export interface App {
  label: string;
  /** As Python imports it: `bookshop.catalog`. */
  name: string;
  /** Its directory in the workspace folder; null for an app that is installed from elsewhere. */
  path: string | null;
  own: boolean;
  verboseName: string | null;
  /** Its AppConfig, where the text has one. */
  config: Named | null;
  /** Why its label is not known for certain; null where it is. */
  open: Open | null;
  /** The line in INSTALLED_APPS; null where it is not listed. */
  installed: (FileLine & { when: string | null }) | null;
}

/** A model, abstract ones included; with `inherited` its `fields` are all that it has, but for the `id` that Django adds. */
export interface Model extends Named {
  abstract: boolean;
  proxy: boolean;
  /** False where Django makes and changes no table for it. */
  managed: boolean;
  /** The condition under which it is defined; null where it always is. */
  when: string | null;
  /** As written. */
  bases: string[];
  /** Its own, in the order of its body. */
  fields: ModelField[];
  /** Those that it takes from its bases, the farthest first. */
  inherited: InheritedField[];
  /** The Meta that holds: its own or that of an abstract base; null where there is none. */
  meta: ModelMeta | null;
  /** What text does not tell of it: what a base from elsewhere adds, a Meta that is made in code. */
  open: Open[];
  /** What joins its table to those of the concrete models that it derives from; absent where there are none. */
  parents?: ParentLink[];
}

/** The link of a model to a concrete one that it derives from, which Django makes. */
export interface ParentLink {
  /** `book_ptr` */
  field: string;
  /** `catalog.Book` */
  model: string;
}

/** One field of a model. */
export interface ModelField {
  name: string;
  /** `CharField`. */
  type: string;
  /** What a relation points to, as written without quotes: `catalog.Book`, `self`, `settings.AUTH_USER_MODEL`. */
  to: string | null;
  /** The other arguments, shortened: `max_length=200, null=True`. */
  options: string;
  /** The condition under which it is there; null where it always is. */
  when: string | null;
  line: number;
  /** How it is related to another model; absent where it is not. */
  relation?: FieldRelation;
}

/** How a field relates its model to another. */
export interface FieldRelation {
  /** `unknown` where the text of the field's class is not there. */
  kind: RelationKind;
  /** The model that it points to: `catalog.Book`; of a package without a known label `taggit.models.Tag`; null where text does not tell it. */
  model: string | null;
  /** The model that lies between, where the field names one. */
  through?: string;
}

/** How a model takes over a field: https://docs.djangoproject.com/en/stable/topics/db/models/#model-inheritance */
export type Inheritance = 'abstract' | 'multi-table' | 'proxy';

/** A field that a model takes from a base. */
export interface InheritedField extends ModelField {
  /** The base that defines it: `Dated`, `AbstractUser`. */
  from: string;
  /** Where it is defined; of a base of Django's, where that is named. */
  file: string;
  /** `abstract`: a column of this model's own table; else one of the base's. */
  inheritance: Inheritance;
}

/** What a Meta says about the table. */
export interface ModelMeta {
  file: string;
  line: number;
  /** The model that has it in its body; null where it is the model's own. */
  from: string | null;
  /** The table's name where the text says it. */
  dbTable: string | null;
  ordering: string[];
  /** Each as short text: `Index(fields=["title"])`. */
  indexes: MetaItem[];
  constraints: MetaItem[];
  uniqueTogether: MetaItem[];
}

/** One index or constraint. */
export interface MetaItem {
  text: string;
  file: string;
  line: number;
}

/** A piece of a library that is recognised by its base class, its decorator or its call. */
export interface Piece<Kind extends string, Library extends string> extends Named {
  kind: Kind;
  library: Library;
}

/** The libraries whose pieces are recognised. */
export type GraphqlLibrary = 'graphene' | 'strawberry' | 'ariadne';
/** What a piece is in a GraphQL schema. */
export type GraphqlKind = 'schema' | 'query' | 'mutation' | 'subscription' | 'type' | 'input';
/** What runs tasks outside requests. */
export type BackgroundLibrary =
  'celery' | 'rq' | 'huey' | 'dramatiq' | 'django-q' | 'background-tasks' | 'django-tasks' | 'procrastinate';

/** A management command; its line is that of the class. */
export interface Command extends Named {
  help: string | null;
}

/** The migrations in one directory. */
export interface AppMigrations {
  app: string | null;
  path: string;
  count: number;
  /** The file name without `.py` of the last one by name. */
  latest: string;
  /** What goes beyond what makemigrations writes, in the order of files and lines. */
  operations: MigrationOperation[];
}

/** One operation of a migration, at the line of its call. */
export interface MigrationOperation extends FileLine {
  kind: 'RunSQL' | 'RunPython' | 'SeparateDatabaseAndState' | 'AddIndexConcurrently' | 'RemoveIndexConcurrently';
}

/** A directory of templates with those below it. */
export interface TemplateDirectory {
  path: string;
  app: string | null;
  engine: 'django' | 'jinja2';
  count: number;
}

/** The tests of one app, or those outside every app. */
export interface AppTests {
  app: string | null;
  framework: 'pytest' | 'unittest' | 'mixed';
  files: string[];
  /** How many functions are named `test…`. */
  functions: number;
}

/** What is called when a signal is sent. */
export interface SignalReceiver extends Named {
  /** As written: `post_save`. */
  signal: string;
  /** As written: `Book`; null where any sender will do. */
  sender: string | null;
  /** There where text does not tell that it is connected as Django starts, or which function it is. */
  known?: false;
}

/** A model that the admin shows, with the class that shows it. */
export interface AdminRegistration extends Named {
  /** The models it is registered for, as written. */
  models: string[];
  /** The condition under which it is registered; absent where it always is. */
  when?: string;
  /** There where one of the models is a value that text does not tell. */
  known?: false;
}
