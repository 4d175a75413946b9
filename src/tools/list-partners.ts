import { CATALOGUE, type PartnerHere } from '../core';
import { fitRows, moreOf, type RowForm } from './answer';
import { fenceLines } from './fence';
import { outputSchema } from './schema';
import { defineTool } from './tool';

const GROUPS = CATALOGUE.groups.map(({ id }) => id);

export const listPartners = defineTool({
  name: 'list_partners',
  title: 'List Partners',
  description:
    'Lists partners to hand work to: those that this workspace has a reason for, with the reason and who takes the role here; with a group, all of it. Call it to choose who gets work; suggest_route tells which group.',
  inputSchema: {
    type: 'object',
    properties: {
      group: {
        type: 'string',
        enum: GROUPS,
        description: 'With or without a reason.',
      },
    },
    additionalProperties: false,
  },
  outputSchema: outputSchema({ count: 'integer', partners: 'array' }),

  async run(mode, { group }) {
    const { roles } = await mode.partners.here();
    const chosen = roles.filter((role) =>
      group === undefined ? role.evidence.length > 0 || role.candidates.length > 0 : role.group === group,
    );
    const { lines, data: partners, rest } = fitRows(chosen, PARTNER);
    const data = { count: chosen.length, partners, ...(rest > 0 && { more: rest }) };
    if (chosen.length === 0) return { text: NOBODY, data: { ...data, next: NOBODY } };
    const count = `${chosen.length} partner${chosen.length === 1 ? '' : 's'}${group === undefined ? '' : ` of the group ${group}`}.`;
    const more = moreOf(rest).map((words) => `${words}: name a group.`);
    return { text: [count, ...fenceLines([...lines, ...more])].join('\n'), data };
  },
});

const NOBODY = 'Nothing in this workspace speaks for a partner. Name a group to see who is in it.';

const PARTNER: RowForm<PartnerHere> = {
  lines: describePartner,
  data: ({ role, group, evidence, candidates }) => ({
    role: role.id,
    label: role.label,
    group,
    when: role.when,
    notFor: role.notFor,
    why: evidence.slice(0, 1).map(({ file, line, text }) => ({ file, line, text })),
    here: candidates.slice(0, 3).map(({ name, assignedTo }) => ({ name, assigned_to: assignedTo })),
  }),
};

function describePartner({ role, group, evidence, candidates }: PartnerHere): string[] {
  const [first] = evidence;
  const why =
    first === undefined
      ? []
      : [
          `  Why: ${first.file}:${first.line} ${first.text}${evidence.length > 1 ? ` (and ${evidence.length - 1} more)` : ''}`,
        ];
  const who = candidates
    .slice(0, 3)
    .map(({ name, assignedTo }) => (name === assignedTo ? name : `${name} (${assignedTo})`));
  return [
    `- ${role.id}: ${role.label}${group === undefined ? '' : `, group ${group}`}. ${role.when}`,
    ...why,
    ...(who.length === 0 ? [] : [`  Here: ${who.join(', ')}`]),
    `  Not for: ${role.notFor}`,
  ];
}
