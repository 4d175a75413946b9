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
    'The interface works with the contract above, and with its errors: 400, 401, 403, 404',
    'Sessions or tokens and CSRF work from the browser, in development and behind the proxy',
    'What is not in the contract is asked for, not worked around',
  ],
  steps: [
    'Read the contract and name what is missing or unclear 📣',
    'Agree on authentication, error shapes and pagination',
    'Build the interface',
    'Test it against the running backend',
    'Tell the Django developer which fields or routes nobody uses',
  ],
};
