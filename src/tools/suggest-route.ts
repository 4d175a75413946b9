import { CATALOGUE, closeSecond, routeNamed, type RankedRoute, type Taker } from '../core';
import { fenceLines } from './fence';
import { PATH_SCHEMA, pathInput } from './path-input';
import { defineTool } from './tool';

/** Past the third, a guess is none. */
const MOST_ROUTES = 3;
/** Whom one would not ask sixth. */
const MOST_TAKERS = 5;

export const suggestRoute = defineTool({
  name: 'suggest_route',
  title: 'Suggest a Route',
  description:
    'Says where work at a place in the code belongs: with core Django (stay), or with which partners, and why. Call it before create_escalation, ' +
    'and when you doubt whether something is still Django. The path alone is enough; lines and messages make the answer better.',
  inputSchema: {
    type: 'object',
    properties: {
      path: PATH_SCHEMA,
      line: {
        type: 'integer',
        minimum: 1,
        maximum: 10_000_000,
        description: 'First line, counted from 1.',
      },
      end_line: { type: 'integer', minimum: 1, maximum: 10_000_000, description: 'Last line.' },
      messages: {
        type: 'array',
        description: 'Messages of compilers, linters or tests about the place.',
        items: { type: 'string', maxLength: 2_000 },
        maxItems: 50,
      },
    },
    required: ['path'],
    additionalProperties: false,
  },

  async run(mode, { path, line, end_line: endLine, messages }) {
    const place = {
      path: pathInput(path, 'path'),
      ...(line !== undefined && { line }),
      ...(endLine !== undefined && { endLine }),
      ...(messages !== undefined && { diagnostics: messages }),
    };
    const ranked = (await mode.partners.rank(place)).filter(({ score }) => score > 0).slice(0, MOST_ROUTES);
    if (ranked.length === 0) return 'Nothing speaks for handing this over: stay with core Django.';
    const second = closeSecond(ranked);
    const close = second ? [`${second.route} is close to ${ranked[0]?.route}: weigh both reasons, or ask.`] : [];
    const best = ranked.find(({ route }) => route !== 'stay');
    const takers = best ? await mode.partners.takersOf(place, routeNamed(best.route)) : [];
    return [
      ...ranked.map(describeRoute),
      ...close,
      ...fenceLines(ranked.map(describeReasons)),
      ...(takers.length > 0 ? [`Who takes ${best?.route}, the best first; assigned_to of create_escalation:`] : []),
      ...fenceLines(takers.slice(0, MOST_TAKERS).map(describeTaker)),
    ].join('\n');
  },
});

function describeRoute({ route, score }: RankedRoute, index: number): string {
  const rank = `${index + 1}. ${route} (${Math.round(score * 100)} %).`;
  const found = CATALOGUE.routes.find(({ id }) => id === route);
  return found === undefined
    ? `${rank} This is ordinary Django work.`
    : `${rank} ${found.boundary} Usual partner: ${found.roles[0] ?? found.group}.`;
}

function describeReasons({ route, because }: RankedRoute): string {
  return `- ${route}: ${because.slice(0, 4).join('; ') || 'a hint or two'}.`;
}

function describeTaker({ role, assignedTo, because }: Taker): string {
  return `- ${assignedTo ?? role} (role ${role}): ${because}`;
}
