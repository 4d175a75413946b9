import { count, either, flag, listOf, object, type Of, oneOf, text } from '../schema';

/** What VS Code calls that which is dragged from a map. It is a name alone: what is dragged, the editor knows. */
export const NODE_MIME = 'application/vnd.djangodeveloper.map';

const NODE = object({
  kind: oneOf('model', 'URL', 'view', 'serializer', 'template'),
  label: text,
  /** What it is, where, and what else there is to say: `model, catalog, 8 fields`. */
  detail: text,
  /** What it stands among where there are many: its app. */
  group: text,
  /** How many open tasks are about it, in words; `''` for none. */
  tasks: text,
  /** Whether it stands there only because something else is related to it. */
  isOuter: flag,
  /** Whether its place is in the folder. */
  canOpen: flag,
  /** What it is called elsewhere, and where it stands: `catalog.Book (catalog/models.py:12)`. */
  reference: text,
  /** Whether there is a map of its own for it. */
  hasMap: flag,
  /** All of it, for a screen reader. */
  spoken: text,
});

const EDGE = object({
  /** The places of its ends in the list of nodes. */
  from: count,
  to: count,
  label: text,
  kind: oneOf('many-to-one', 'one-to-one', 'many-to-many', 'generic', 'unknown', 'parent', 'uses'),
});

/** What a map shows, as VS Code keeps it over a reload. */
const VIEW = object({
  /** The workspace folder's URI, and the project's root in it, which several can share. */
  folder: text,
  root: text,
  /** Its manage.py; `''` where it has none. */
  manage: text,
  kind: oneOf('all', 'app', 'model', 'endpoint', 'task'),
  /** The app, the model, the URLs' patterns, the path of the task log. */
  of: listOf(text),
});

/** Whether a message from the editor is one for the map: the map as it is now. */
export const isToMap = object({
  kind: oneOf('map'),
  view: VIEW,
  title: text,
  nodes: listOf(NODE),
  edges: listOf(EDGE),
  /** How many there are, in words. */
  tally: text,
  /** What is to be said of it: what is not known, what is not done here. */
  notes: listOf(text),
  canEscalate: flag,
});

/** Whether a message from the map is one for the editor. A node is told by its place in the list that it was last told. */
export const isFromMap = either(
  object({ kind: oneOf('ready') }),
  object({ kind: oneOf('open', 'escalate', 'tasks', 'around', 'drag'), node: count }),
  object({ kind: oneOf('mermaid') }),
  /** The map as it is drawn, as a document in SVG. */
  object({ kind: oneOf('svg'), text }),
);

/** Whether what was kept of a map says what it shows. */
export const isMapView = VIEW;

export type MapView = Of<typeof VIEW>;
export type NodeOnMap = Of<typeof NODE>;
export type EdgeOnMap = Of<typeof EDGE>;
export type ToMap = Of<typeof isToMap>;
export type FromMap = Of<typeof isFromMap>;
