import type { TemplateParts } from '../compose-template';

/** What is asked and told on the api route. */
export const api: TemplateParts = {
  about: [
    ['API contract 🤝', 'contract'],
    ['Fields', 'fields'],
    ['Described already in', 'openapi'],
    ['Models', 'models'],
    ['Settings that concern the API', 'settings'],
  ],
  criteria: [
    'The protocol, its errors and its limits are written down so that a client can be built from it',
    'What is agreed on is there and answers so – shown by {{route_proof}}',
    'Clients of today keep working, or the break is announced with a date',
    'Authentication and authorisation are part of the design',
    'It is clear what Django serves and what runs beside it',
  ],
  steps: [
    'Name what is asked of the API, and what in it goes past DRF 📣',
    'Propose the change to the contract, with at least one alternative where there is one',
    'Agree on it with the Django developer and the clients',
    'Build it, or describe what is to be built on the Django side',
    'Cover it with tests of the contract',
  ],
};
