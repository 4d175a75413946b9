import type { Route } from '../../partners/catalogue/partner';
import type { HandOverContext } from './hand-over-context';
import type { TemplateOverride } from './read-template-override';

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

/** What fills one slot; `''` leaves no trace. */
export type SlotRenderer = (request: HandOverRequest) => string;
