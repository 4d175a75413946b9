import { shortenText } from '../../../base/show-text';
import { routesTo } from '../../../project/inventory-on-demand';
import type { View } from '../../../project/inventory-web';
import { expressionsOf, flatten, walkExpression } from '../../../project/python/expressions';
import { redactSecrets } from '../../../redact/redact-secrets';
import type { ContextFact } from '../../render/hand-over-context';
import { codeSpan } from '../../render/markdown/code-fence';
import type { NamingProject } from './named-thing';

/** So many routes of a view are told by what they give it. */
const MAX_ROUTES = 4;
/** What is written over more characters is read at its place. */
const MAX_LENGTH = 120;

/**
 * What the routes of a view give it beside a request: `BookList.as_view(template_name="shop/shelf.html", paginate_by=20)` of `/shelf/`. These
 * take the place of the attributes of its class. https://docs.djangoproject.com/en/stable/ref/class-based-views/base/#django.views.generic.base.View.as_view
 */
export async function asViewArguments(view: View, { inventory, follower }: NamingProject): Promise<ContextFact[]> {
  const routes = routesTo(inventory, view).slice(0, MAX_ROUTES);
  const facts: ContextFact[] = [];
  for (const { pattern, file: path, line } of routes) {
    const file = await follower.source(path);
    const given = file && argumentsAt(file, view.name, line);
    if (given === undefined || given === '') continue;
    const shown = shortenText(redactSecrets(given, 'python'), MAX_LENGTH);
    facts.push({ text: `Its route ${codeSpan(pattern)} gives it ${codeSpan(shown)}`, place: { path, line } });
  }
  return facts;
}

/** The arguments with a name of the call that stands at a line, or in what begins there. */
function argumentsAt(
  { text, statements }: { text: string; statements: Parameters<typeof flatten>[0] },
  name: string,
  line: number,
): string | undefined {
  for (const statement of flatten(statements)) {
    for (const expression of expressionsOf(statement).flatMap((one) => [...walkExpression(one)])) {
      if (expression.type !== 'call' || expression.line !== line) continue;
      for (const call of walkExpression(expression)) {
        if (call.type !== 'call' || call.callee.type !== 'name') continue;
        if (!call.callee.name.endsWith(`${name}.as_view`)) continue;
        return call.keywords
          .map(
            ({ name: keyword, value }) =>
              `${keyword ?? '**'}=${text.slice(value.from, value.to).replaceAll(/\s+/g, ' ')}`,
          )
          .join(', ');
      }
    }
  }
  return undefined;
}
