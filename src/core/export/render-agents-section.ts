import { CATALOGUE } from '../partners/catalogue/catalogue';
import type { PartnerGroup, Route } from '../partners/catalogue/partner';
import type { PartnerHere } from '../partners/partners-here';
import { noteOnTools } from './note-on-tools';

/**
 * The section of AGENTS.md: what every agent that works here should know. Each prompt carries it, so that the groups which the
 * workspace has a reason or somebody for get a row, with who that is, and the others are named in a sentence.
 * @param here the roles, as core finds them in the workspace
 */
export function renderAgentsSection(tasksFolder: string, here: readonly PartnerHere[]): string {
  const concerned = CATALOGUE.groups.filter((group) => matters(group, here));
  const others = CATALOGUE.groups.filter((group) => !concerned.includes(group));
  return [
    '## Django work',
    '',
    'Core Django and Django REST framework are done here. What lies beyond them is handed to a partner as a task log, a Markdown file',
    `in \`${tasksFolder}\`, and what was done is reported to the coordinator that the task log names. A route is its id and its kind:`,
    'with `escalation` the work leaves, with `collaboration` the Django part of it stays here.',
    '',
    ...(concerned.length === 0 ? [] : [...HEADER, ...concerned.map((group) => rowOf(group, here)), '']),
    ...(others.length === 0
      ? []
      : [
          `Also, with nothing here that speaks for them yet: ${others.map((group) => describe(group, here)).join('; ')}.`,
          '',
        ]),
    noteOnTools(tasksFolder),
    '',
    `A task log that names no coordinator reports to ${CATALOGUE.coordinators.map(({ id }) => `\`${id}\``).join(', ')}, whichever asked for the work.`,
    '',
  ].join('\n');
}

const HEADER = ['| route | `escalation` | `collaboration` | roles, and who takes them here |', '|---|---|---|---|'];

function rowOf(group: PartnerGroup, here: readonly PartnerHere[]): string {
  return `| \`${group.id}\` | ${labelOf(group, 'escalation')} | ${labelOf(group, 'collaboration')} | ${rolesOf(group, here)} |`;
}

function matters({ id }: PartnerGroup, here: readonly PartnerHere[]): boolean {
  return here.some((role) => role.group === id && (role.evidence.length > 0 || takerOf(role) !== undefined));
}

function labelOf({ id }: PartnerGroup, kind: Route['kind']): string {
  return CATALOGUE.routes.find((route) => route.id === id && route.kind === kind)?.label ?? '–';
}

/** `database-specialist`: @acme/database; those that only the catalogue knows come last. */
function rolesOf({ roles }: PartnerGroup, here: readonly PartnerHere[]): string {
  const takers = new Map(here.map((role) => [role.role.id, takerOf(role)]));
  const named = roles
    .filter((role) => takers.get(role) !== undefined)
    .map((role) => `\`${role}\`: ${takers.get(role) ?? ''}`);
  return [...named, ...roles.filter((role) => takers.get(role) === undefined).map((role) => `\`${role}\``)].join(', ');
}

/** `design` (`escalation` only; `ui-designer`, …) */
function describe(group: PartnerGroup, here: readonly PartnerHere[]): string {
  const kinds = CATALOGUE.routes.filter(({ id }) => id === group.id).map(({ kind }) => kind);
  return `\`${group.id}\` (${kinds.length === 1 ? `\`${kinds.join('')}\` only; ` : ''}${rolesOf(group, here)})`;
}

/** The agents that are written beside this section: who they are would change with each set-up. */
const OWN_AGENT = /(?:^|\/)django-(?:developer|[a-z]+-partner)\.(?:agent\.)?md$/;

/** Who takes a role first. */
function takerOf({ candidates }: PartnerHere): string | undefined {
  return candidates
    .find(({ file }) => !OWN_AGENT.test(file))
    ?.name.replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}
