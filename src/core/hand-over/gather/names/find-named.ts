import { languageOf } from '../../../redact/languages/language-of';
import { SCRIPT } from '../scripts/find-importing';
import { namesOfScript } from '../scripts/names-of-script';
import type { NamedThing, NamingCode, NamingProject } from './named-thing';
import { namesOfConfiguration } from './names-of-configuration';
import { namesOfDeployment } from './names-of-deployment';
import { namesOfPython } from './names-of-python';
import { namesOfTemplate } from './names-of-template';

const TEMPLATE = /\.(?:html?|djhtml|jinja2?|j2)$/i;
const PROSE = /\.(?:md|mdx|rst|adoc|txt)$/i;

/** What code names of its project, each once, in the order of the text. Prose names nothing. */
export async function findNamed(code: NamingCode, project: NamingProject): Promise<NamedThing[]> {
  const found = await namesIn(code, project);
  const keyOf = ({ kind, name, place }: NamedThing): string => `${kind} ${name} ${place.path}:${place.line ?? 0}`;
  return [...new Map(found.map((one) => [keyOf(one), one])).values()];
}

async function namesIn(code: NamingCode, project: NamingProject): Promise<NamedThing[]> {
  if (code.path.endsWith('.py')) return namesOfPython(code, project);
  if (TEMPLATE.test(code.path)) return [...namesOfTemplate(code, project), ...(await namesOfScript(code, project))];
  if (SCRIPT.test(code.path)) return namesOfScript(code, project);
  return PROSE.test(code.path) || languageOf(code.path) === 'markdown'
    ? []
    : [...namesOfConfiguration(code, project), ...(await namesOfDeployment(code, project))];
}
