import type { PartnerRole } from '../partner';

export const QUALITY_ROLES: readonly PartnerRole[] = [
  {
    id: 'e2e-tester',
    label: 'E2E Tester',
    does: 'Tests whole journeys in a real browser against the running application.',
    when: 'A journey crosses pages, scripts or services, and only a browser can tell whether it works.',
    notFor: 'What the test client can see: status, redirects, context, rendered HTML.',
    handOver: ['the user journey', 'pages and selectors', 'test accounts and data', 'how to start the application'],
    prefix: 'E2E',
    tags: ['testing', 'e2e'],
    slugs: [
      'e2e-tester',
      'test-e2e',
      'e2e-specialist',
      'playwright-tester',
      'playwright-specialist',
      'cypress-specialist',
    ],
  },
  {
    id: 'integration-tester',
    label: 'Integration Tester',
    does: 'Tests the application together with other systems: queues, caches, payment, mail.',
    when: 'A contract with another system has to be kept under test, or services have to be tested together.',
    notFor: 'TestCase, APIClient, LiveServerTestCase and mocks of one function.',
    handOver: ['existing suites', 'systems at the other end', 'contracts and fixtures', 'what may not be called'],
    prefix: 'INT',
    tags: ['testing', 'integration'],
    slugs: ['integration-tester', 'test-integration', 'integration-specialist', 'api-tester'],
  },
  {
    id: 'qa-lead',
    label: 'QA Lead',
    does: 'Decides what is tested at which level, and where the risks are.',
    when: 'There is no strategy yet, or the suites overlap, flake or take too long as a whole.',
    notFor: 'One missing test, or one that fails.',
    handOver: ['existing suites and how long they take', 'coverage', 'known risks', 'release rhythm'],
    prefix: 'QA',
    tags: ['testing', 'strategy'],
    slugs: ['qa-lead', 'lead-qa', 'test-lead', 'qa-engineer', 'tester', 'qa'],
  },
];
