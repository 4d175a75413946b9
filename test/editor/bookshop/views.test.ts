import assert from 'node:assert/strict';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { ACTIVITY_BAR_ITEM, STATUS_BAR_ITEM } from '../harness/selectors';
import { waitFor } from '../harness/wait-for';

suite('Opening the bookshop', () => {
  suiteSetup(activeExtension);

  test('shows the activity bar item and the status bar item', async () => {
    await browser({ do: 'wait', selector: ACTIVITY_BAR_ITEM, state: 'visible' });
    await waitFor('the status bar item', async () => {
      const [text] = await browser({ do: 'text', selector: STATUS_BAR_ITEM });
      return text?.trim() === 'Django 5.2.11 · 2 open';
    });
    assert.equal((await browser({ do: 'text', selector: ACTIVITY_BAR_ITEM })).length, 1);
  });

  test('shows the project, and why it is one', () => expectOutline(
      'project',
      `bookshop
  Django 5.2.11 — >=5.2,<5.3 in pyproject.toml
  bookshop.settings.local — bookshop/settings/local.py
  manage.py
  Why this is Django — 3
    manage.py hands its arguments to Django — manage.py:10
    This names bookshop.settings.local as the settings module — manage.py:9
    Django is required here: >=5.2,<5.3 — pyproject.toml:8
  What is in it`,
    ));

  test('shows the partners', () => expectOutline(
      'partners',
      `Frontend — A separate frontend consumes this backend, usually through DRF, and both sides need one API contract.
  Frontend Developer — A page needs components, client-side state or a build step, or htmx and Alpine have outgrown attributes.
  React Specialist — The frontend is React and the work is inside its components.
  Vue Specialist — The frontend is Vue or Nuxt and the work is inside it.
  Angular Specialist — The frontend is Angular and the work is inside it.
  Svelte Specialist — The frontend is Svelte or SvelteKit and the work is inside it.
  Next.js Specialist — The frontend is Next.js: routing, rendering, caching or its middleware.
API — An integration is intricate, or the requirement does not fit DRF: other protocols, streaming, advanced GraphQL.
  API Developer — Two systems have to agree on a protocol, on versions or on delivery, or a published contract has to be kept.
  GraphQL Specialist — A GraphQL schema is designed or federated, or its resolvers ask the database too often.
Database — The schema needs real design, a migration moves a lot of data, or a query stays slow after the ORM has been tuned.
  Database Specialist — Raw SQL, partitions, locks, a migration that blocks, or a plan that stays slow with the right ORM call.
Infrastructure & CI/CD — The application has to be deployed, served, configured per environment or watched, or the pipeline has to change.
  Infrastructure Specialist — A web server, a process manager, a broker, a cloud resource or an environment has to be set up or changed.
  CI/CD Specialist — A pipeline is set up, too slow, red for reasons outside the code, or has to deploy.
  DevOps Lead — The work spans servers, pipelines and containers, or a decision about them is open.
Containers — The application moves into an image, or several services have to run together.
  Containerization Developer — A Dockerfile is written, grows too large or too slow, or has to run under Kubernetes.
  Docker Compose Specialist — A service is added to compose, services start in the wrong order, or development and production differ.
Testing — The strategy has to reach past what the framework tests: browsers, whole journeys, other systems.
  E2E Tester — A journey crosses pages, scripts or services, and only a browser can tell whether it works.
  Integration Tester — A contract with another system has to be kept under test, or services have to be tested together.
  QA Lead — There is no strategy yet, or the suites overlap, flake or take too long as a whole.
Security — A change wants a security review, a measure goes past the built-in protections, or there has been an incident.
  Security Specialist — An own authentication scheme, cryptography, secrets, a finding of a scanner, or an incident.
Design — The question is how it should look, read or flow, before it is how to build it.
  UI Designer — A screen is new, confusing or inconsistent, and nobody has drawn it.
  Design Lead — A design system, a redesign, or a question that concerns more than one screen.
  Accessibility Specialist — A widget is home-made, an audit has findings, or a standard has to be met.`,
    ));

  test('shows the task logs by status', () =>
    expectOutline(
      'tasks',
      `In Progress — 1
  Settle what check --deploy still reports — 3/6 · security-specialist
To Do — 1
  Make the catalogue search fast on 400,000 books — ${isoToday() > '2026-11-30' ? 'overdue since 2026-11-30 · 0/5' : '0/5 · due 2026-11-30'} · database-specialist
Done — 1
  Kiosk: search the catalogue as the reader types — 4/4 · dev-react`,
    ));
});
