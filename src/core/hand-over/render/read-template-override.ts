import { decodeText } from '../../base/decode-text';
import { FileProblem } from '../../base/ports';
import type { Files, Problem } from '../../base/ports';
import type { RouteId } from '../../partners/catalogue/partner';

/** A workspace's own template. */
export interface TemplateOverride {
  /** Relative to the workspace folder. */
  path: string;
  text: string;
}

/** A template that is longer is no template. */
const MAX_BYTES = 256 * 1024;

/** Where a workspace keeps its own template for a route. */
function templatePath(id: RouteId): string {
  return `.ruru/templates/django-developer/${id}.md`;
}

/** Reads the workspace's own template for a route, where it has one that can be read. */
export async function readTemplateOverride(
  files: Files,
  id: RouteId,
): Promise<{ override?: TemplateOverride; problems: Problem[] }> {
  const path = templatePath(id);
  try {
    const bytes = await files.read(path, { maxBytes: MAX_BYTES });
    const text = bytes === undefined ? '' : decodeText(bytes).replace(/^\uFEFF/, '');
    return text.trim() === '' ? { problems: [] } : { override: { path, text }, problems: [] };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return {
      problems: [
        { path, line: 1, message: `The template cannot be read, so the built-in one is used: ${error.message}` },
      ],
    };
  }
}
