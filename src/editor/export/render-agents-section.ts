import { CATALOGUE, findGroup } from '../../core/partners/catalogue';
import type { Route } from '../../core/partners/partner';

/** The section of AGENTS.md: what every agent that works here should know, with the routes and the partners of the catalogue. */
export function renderAgentsSection(tasksFolder: string): string {
  const rows = (kind: Route['kind']): string[] =>
    CATALOGUE.routes
      .filter((route) => route.kind === kind)
      .map((route) => `| \`${route.id}\` | ${route.label} | ${route.boundary} | ${partnersOf(route)} |`);
  const header = ['| route | what | where the line runs | who |', '|---|---|---|---|'];
  return [
    '## Django work',
    '',
    'Core Django and Django REST framework are done here. What lies beyond them is handed to a partner as a task log, a Markdown file',
    `in \`${tasksFolder}\`, and what was done is reported to the coordinator that the task log names.`,
    '',
    'Work that leaves:',
    '',
    ...header,
    ...rows('escalation'),
    '',
    'Work that stays shared:',
    '',
    ...header,
    ...rows('collaboration'),
    '',
    'The MCP server `django-developer` has the tools for it: `suggest_route` says which way a place in the code points, `list_partners` who is',
    'here, `create_escalation` writes a task log, `list_tasks`, `read_task` and `update_task` keep it, `report_to_coordinator` reports progress',
    'and completion. Without it, keep the front matter of the task logs that are there, and name a task log by its path.',
    '',
    `Reports go to: ${CATALOGUE.coordinators.map(({ id, when }) => `\`${id}\` (${lowerFirst(when.replace(/\.$/, ''))})`).join(', ')}.`,
    '',
  ].join('\n');
}

function partnersOf({ group, roles }: Route): string {
  return `${findGroup(group).label}: ${roles.map((role) => `\`${role}\``).join(', ')}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
