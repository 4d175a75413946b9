import type { FileLine } from '../../base/place';
import type { RelationKind } from '../models/package-relations';

/** What stands on a map. */
export type MapKind = 'model' | 'URL' | 'view' | 'serializer' | 'template';

/** One thing of a project on a map. */
export interface MapNode {
  /** Tells it from all others of the project, and stays the same while that has its name and its place: `model catalog.Book`. */
  id: string;
  kind: MapKind;
  /** `Book`, `/api/books/`, `BookViewSet`. */
  label: string;
  /** The app's label; null outside every app. */
  app: string | null;
  /** What else there is to say of it: `8 fields`, `GET POST`. */
  detail: string;
  /** Null where it is not in the folder. */
  at: FileLine | null;
  /** Whether it was not asked for, and stands there because something that was is related to it. */
  isOuter: boolean;
}

/** How two things on a map belong together: a relation of models, the parent of one, or what works with what. */
type MapEdgeKind = RelationKind | 'parent' | 'uses';

/** One line on a map. */
export interface MapEdge {
  /** The ids of its ends. */
  from: string;
  to: string;
  /** The field; the action of a view; `''` where there is nothing to say. */
  label: string;
  kind: MapEdgeKind;
  /** Whether a relation may be empty. */
  isOptional: boolean;
}

/** A part of a project as boxes and lines, without saying where they are drawn. */
export interface ProjectMap {
  nodes: MapNode[];
  edges: MapEdge[];
  /** What is not known of it, a sentence each. */
  unknown: string[];
}

/** Which part of a project a map shows. */
export type MapScope =
  | { kind: 'all' }
  /** The models of an app, by its label. */
  | { kind: 'app'; app: string }
  /** One model, `catalog.Book`, with what is related to it. */
  | { kind: 'model'; model: string }
  /** What answers at URLs, by their patterns: from there to the database. */
  | { kind: 'endpoint'; patterns: readonly string[] }
  /** Things by the ids of their nodes, each with what it leads to. */
  | { kind: 'things'; ids: readonly string[] };
