/** The words on a map that are always the same, in the language of the editor. */
export type MapWords = Readonly<Record<keyof typeof MAP_WORDS, string>>;

/** Those words in English; `l10n` has the others. */
export const MAP_WORDS = {
  map: 'Map',
  nodes: 'What is on the map',
  search: 'Search',
  searchHint: 'Part of a name; Enter goes to the next',
  found: 'found',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  saveSvg: 'As SVG',
  saveMermaid: 'As Mermaid',
  open: 'Open',
  escalate: 'Escalate…',
  around: 'Map of this',
  showTasks: 'Show its tasks',
  empty: 'There is nothing to be shown here.',
  help: 'Arrow keys go from one to the next, Enter opens, e escalates, m maps what is around it, t shows its tasks, / searches, + and - zoom, 0 fits. Drag one to the Partners view to hand it over there.',
} as const;
