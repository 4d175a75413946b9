import { GROUPS } from './groups';
import type { Route } from './partner';

/** The seven escalations, in the order in which they are offered. */
export const ESCALATIONS: readonly Route[] = routesOf('escalation', [
  {
    id: 'frontend',
    label: 'Frontend implementation',
    boundary: 'Django renders templates; components, client-side state and bundling belong to a frontend specialist.',
    taskType: '🌟 Feature',
  },
  {
    id: 'database',
    label: 'Complex database design or optimisation',
    boundary:
      'Core Django ends where the ORM, used as it is meant to be, is not enough: schema design, raw SQL, the engine itself.',
    taskType: '🧹 Chore',
  },
  {
    id: 'infrastructure',
    label: 'Deployment and infrastructure',
    boundary:
      'Django ends at its WSGI or ASGI entry point; servers, pipelines, environments and monitoring lie behind it.',
    taskType: '🧹 Chore',
  },
  {
    id: 'containerization',
    label: 'Containers and orchestration',
    boundary: 'How the application is packed into images and how its services run together is not described in Django.',
    taskType: '🧹 Chore',
  },
  {
    id: 'api',
    label: 'Specialised API design',
    boundary:
      'Core Django ends with what DRF offers; another protocol, a schema language, streaming or an intricate integration is past it.',
    taskType: '🌟 Feature',
  },
  {
    id: 'design',
    label: 'UI and UX design',
    boundary: "A template carries a design out; deciding on layout, flow, wording and look is a designer's work.",
    taskType: '🎨 UI/UX',
  },
  {
    id: 'security',
    label: 'Security audit or advanced protection',
    boundary:
      "Django's own protections are ordinary work; an audit, cryptography, an own authentication scheme or an incident needs a specialist.",
    taskType: '💡 Spike/Research',
  },
]);

/** The seven collaborations: work that stays shared, in the order in which they are offered. */
export const COLLABORATIONS: readonly Route[] = routesOf('collaboration', [
  {
    id: 'frontend',
    label: 'Agree an API contract with the frontend',
    boundary: 'The backend stays here; what the frontend sends and receives is agreed with those who build it.',
    taskType: '🌟 Feature',
  },
  {
    id: 'api',
    label: 'Work out an integration with the API developer',
    boundary: "The Django side stays here; protocol, schema and the other system's rules are worked out together.",
    taskType: '🌟 Feature',
  },
  {
    id: 'database',
    label: 'Review schema, migration or query',
    boundary: 'Models and migrations stay here; their effect on the engine is judged by someone who knows it.',
    taskType: '🧹 Chore',
  },
  {
    id: 'infrastructure',
    label: 'Prepare a release with operations',
    boundary: 'Settings and commands stay here; what the pipeline and the servers need from them is agreed.',
    taskType: '🧹 Chore',
  },
  {
    id: 'containerization',
    label: 'Make the application ready for containers',
    boundary: 'Entry points and settings stay here; image and services are built by those who run them.',
    taskType: '🧹 Chore',
  },
  {
    id: 'testing',
    label: "Plan tests past the framework's own",
    boundary: 'Unit and integration tests inside Django stay here; journeys through browsers and other systems do not.',
    taskType: '🧪 Test',
  },
  {
    id: 'security',
    label: 'Have a change reviewed for security',
    boundary: 'The change stays here; its threats are judged by a second, trained pair of eyes.',
    taskType: '💡 Spike/Research',
  },
]);

/** The routes of one kind: each leads to the group of its own name, whose roles may take it. */
function routesOf(
  kind: Route['kind'],
  routes: readonly Pick<Route, 'id' | 'label' | 'boundary' | 'taskType'>[],
): Route[] {
  return routes.map(({ id, label, boundary, taskType }) => {
    const roles = GROUPS.find((group) => group.id === id)?.roles ?? [];
    return { id, kind, label, boundary, group: id, roles, taskType };
  });
}
