import type { TemplateParts } from '../compose-template';

/** What is asked and told on the frontend route. */
export const frontend: TemplateParts = {
  about: [
    ['API contract 🤝', 'contract'],
    ['Fields', 'fields'],
    ['Described already in', 'openapi'],
    ['Templates and screens', 'templates'],
    ['Settings that concern the frontend', 'settings'],
  ],
  criteria: [
    'The interface works with what its endpoints take and give, and with their errors: 400, 401, 403, 404',
    'What it asks for is there – shown by {{route_proof}}',
    'Sessions or tokens and CSRF work from the browser, in development and behind the proxy',
    'What an endpoint does not give is asked for, not worked around',
  ],
  steps: [
    'Name what is missing or unclear about the endpoints 📣',
    'Agree on authentication, error shapes and pagination',
    'Build or change the interface',
    'Test it against the running backend',
    'Tell the Django developer which fields or routes nobody uses',
  ],
};
