import { fillTemplate } from './fill-template';
import { renderSlots, SLOT_NAMES } from './render-slots';
import { TEMPLATES } from './templates';
import type { HandOverContext } from './hand-over-context';
import type { TemplateOverride } from './read-template-override';
import type { Problem } from '../../base/ports';
import type { Route } from '../../partners/catalogue/partner';

/** What is handed over, to whom, and from where. */
export interface HandOverRequest {
  route: Route;
  title: string;
  /** What shall be reached; the Markdown asks for it where it is missing. */
  goal?: string;
  /** Who takes it, as people read it; the route's usual role where it is missing. */
  partner?: string;
  coordinator?: string;
  /** The directory of the task log, relative to the workspace folder: links start there. */
  directory: string;
  context: HandOverContext;
  /** The workspace's own template. */
  override?: TemplateOverride;
}

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
