import type { Place } from '../../../base/place';

/**
 * A Markdown link that opens a place of the workspace from a file in `directory`; both relative to the workspace
 * folder.
 */
export function placeLink(place: Place, directory: string): string {
  return `[${escapeLabel(placeLabel(place))}](${placeTarget(place, directory)})`;
}

/** `catalog/models.py:12-20`. */
function placeLabel({ path, line, endLine }: Place): string {
  if (line === undefined) return path;
  return endLine === undefined || endLine === line ? `${path}:${line}` : `${path}:${line}-${endLine}`;
}

function placeTarget({ path, line }: Place, directory: string): string {
  const depth = directory.split('/').filter((part) => part !== '').length;
  const target = encodeURI(path).replaceAll(/[()#?]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${'../'.repeat(depth)}${target}${line === undefined ? '' : `#L${line}`}`;
}

function escapeLabel(label: string): string {
  return label.replaceAll(/[\\[\]]/g, '\\$&').replaceAll('|', '\\|');
}
