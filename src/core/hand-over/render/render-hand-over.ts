import type { HandOverRequest } from './hand-over-request';
import { fillTemplate } from './fill-template';
import { renderSlots, SLOT_NAMES } from './render-slots';
import { TEMPLATES } from './templates';
import type { Problem } from '../../base/ports';

/** What the partner gets to read. */
export interface HandOver {
  /** The Markdown below a task log's front matter. */
  body: string;
  /** What is wrong with the workspace's own template. */
  problems: Problem[];
}

/** Writes what the partner gets: the route's template with everything that is known, without secrets. */
export function renderHandOver(request: HandOverRequest): HandOver {
  const { text, unknown } = fillTemplate(request.override?.text ?? TEMPLATES[request.route.id], renderSlots(request));
  const path = request.override?.path ?? '';
  const problems = unknown.map(({ line, slot }) => ({
    path,
    line,
    message: `There is no slot {{${slot}}}; known are ${SLOT_NAMES.join(', ')}.`,
  }));
  return { body: text, problems };
}
