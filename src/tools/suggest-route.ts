import { CATALOGUE, closeSecond, routeNamed, type RankedRoute, type Taker } from '../core';
import { clipLine } from './answer';
import { clip } from './clip';
import { fenceLines } from './fence';
import { PATH_SCHEMA, placeInput } from './path-input';
import { outputSchema } from './schema';
import { defineTool } from './tool';

/** Past the third, a guess is none. */
const MOST_ROUTES = 3;
/** Whom one would not ask sixth. */
const MOST_TAKERS = 5;
const MOST_REASONS = 4;
/** In bytes. */
const LONGEST_NAME = 200;

export const suggestRoute = defineTool({
  name: 'suggest_route',
  title: 'Suggest a Route',
  description:
    'Says where work at a place in the code belongs: with core Django (stay), or with which partners, and why. Call it before create_escalation, and when in doubt whether something is still Django. Lines and messages make the answer better.',
  inputSchema: {
    type: 'object',
    properties: {
      path: PATH_SCHEMA,
      line: { type: 'integer', minimum: 1, description: 'First line.' },
      end_line: { type: 'integer', minimum: 1, description: 'Last line.' },
      messages: {
        type: 'array',
        description: 'Of compilers, linters or tests about it.',
        items: { type: 'string', maxLength: 2_000 },
        maxItems: 50,
      },
    },
    required: ['path'],
    additionalProperties: false,
  },
  outputSchema: outputSchema({ routes: 'array', takers: 'array' }),

  async run(mode, { messages, ...given }) {
    const place = {
      ...placeInput(given),
      ...(messages !== undefined && { diagnostics: messages }),
    };
    const ranked = (await mode.partners.rank(place)).filter(({ score }) => score > 0).slice(0, MOST_ROUTES);
    if (ranked.length === 0) return { text: STAY, data: { routes: [], takers: [], next: STAY } };
    const second = closeSecond(ranked);
    const close = second ? [`${second.route} is close to ${ranked[0]?.route}: weigh both reasons, or ask.`] : [];
    const best = ranked.find(({ route }) => route !== 'stay');
    const takers = best ? (await mode.partners.takersOf(place, routeNamed(best.route))).slice(0, MOST_TAKERS) : [];
    const text = [
      ...ranked.map(describeRoute),
      ...close,
      ...fenceLines(ranked.map((one) => clipLine(describeReasons(one)))),
      ...(takers.length > 0 ? [`Who takes ${best?.route}, the best first; assigned_to of create_escalation:`] : []),
      ...fenceLines(takers.map((taker) => clipLine(describeTaker(taker)))),
    ].join('\n');
    const data = {
      routes: ranked.map(({ route, score, because }) => ({
        route,
        score: Math.round(score * 100) / 100,
        because: because.slice(0, MOST_REASONS).map(clipLine),
        ...boundaryOf(route),
      })),
      takers: takers.map(({ role, assignedTo, because }) => ({
        role: clip(role, LONGEST_NAME),
        assigned_to: clip(assignedTo ?? role, LONGEST_NAME),
        because: clipLine(because),
      })),
      ...(close[0] !== undefined && { next: close[0] }),
    };
    return { text, data };
  },
});

const STAY = 'Nothing speaks for handing this over: stay with core Django.';

/** What a route is for and who usually takes it; nothing of what stays. */
function boundaryOf(route: RankedRoute['route']): { boundary?: string; partner?: string } {
  const found = CATALOGUE.routes.find(({ id }) => id === route);
  return found === undefined ? {} : { boundary: found.boundary, partner: found.roles[0] ?? found.group };
}

function describeRoute({ route, score }: RankedRoute, index: number): string {
  const rank = `${index + 1}. ${route} (${Math.round(score * 100)} %).`;
  const { boundary, partner } = boundaryOf(route);
  return boundary === undefined
    ? `${rank} This is ordinary Django work.`
    : `${rank} ${boundary} Usual partner: ${partner}.`;
}

function describeReasons({ route, because }: RankedRoute): string {
  return `- ${route}: ${because.slice(0, MOST_REASONS).join('; ') || 'a hint or two'}.`;
}

function describeTaker({ role, assignedTo, because }: Taker): string {
  return `- ${assignedTo ?? role} (role ${role}): ${because}`;
}
