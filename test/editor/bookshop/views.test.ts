import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension, expectOutline } from '../harness/extension';
import { isoToday } from '../harness/iso-today';
import { ACTIVITY_BAR_ITEM, STATUS_BAR_ITEM } from '../harness/selectors';
import { waitFor } from '../harness/wait-for';
import { expectSoon } from '../harness/expect-soon';

suite('Opening the bookshop', () => {
  suiteSetup(activeExtension);

  test('shows the activity bar item and the status bar item', async () => {
    await browser({ do: 'wait', selector: ACTIVITY_BAR_ITEM, state: 'visible' });
    await waitFor('the status bar item', async () => {
      const [text] = await browser({ do: 'text', selector: STATUS_BAR_ITEM });
      return text?.trim() === 'Django 5.2.11 · 2 open';
    });
    await expectSoon(async () => (await browser({ do: 'text', selector: ACTIVITY_BAR_ITEM })).length, 1);
  });

  test('shows the project, and why it is one', () =>
    expectOutline(
      'project',
      `bookshop
  What is in it
  Django 5.2.11 — >=5.2,<5.3 in pyproject.toml
  bookshop.settings.local — bookshop/settings/local.py
  manage.py
  Why this is Django — 3
    manage.py hands its arguments to Django — manage.py:10
    This names bookshop.settings.local as the settings module — manage.py:9
    Django is required here: >=5.2,<5.3 — pyproject.toml:8`,
    ));

  test('shows the partners, and who they are', async () => {
    await vscode.commands.executeCommand('djangoDeveloper.partners.focus');
    await expectOutline(
      'partners',
      `Frontend — @frontend · 3 reasons
  Frontend Developer — @frontend · 3 reasons: react, htmx, vite
    @bookshop/frontend — .github/CODEOWNERS:5
    The frontend is built with react — frontend/package.json:11
    A template carries htmx (hx-get) — catalog/templates/catalog/book_list.html:8
    The frontend is built with vite — frontend/package.json:20
  React Specialist — @frontend · 1 reason: react
    @bookshop/frontend — .github/CODEOWNERS:5
    The frontend is built with react — frontend/package.json:11
  Vue Specialist — nothing here points to it
  Angular Specialist — nothing here points to it
  Svelte Specialist — nothing here points to it
  Next.js Specialist — nothing here points to it
API — @backend · 5 reasons
  API Developer — @backend · 5 reasons: OpenAPI, REST
    @bookshop/backend — .github/CODEOWNERS:7
    An API contract — openapi.yaml:1
    A REST API by rest_framework — catalog/serializers.py:1
    A REST API by rest_framework — catalog/viewsets.py:1
    A REST API by rest_framework — orders/serializers.py:1
    A REST API by rest_framework — orders/viewsets.py:1
  GraphQL Specialist — nothing here points to it
Database — @database · 6 reasons
  Database Specialist — @database · 6 reasons: database engine, raw SQL, data migration
    @bookshop/database — .github/CODEOWNERS:4
    The settings name a database: sqlite3 — bookshop/settings/local.py:12
    The settings name a database: postgresql — bookshop/settings/production.py:15
    A database driver: psycopg — pyproject.toml:12
    A database driver: psycopg — requirements.txt:39
    A migration holds RunSQL — orders/migrations/0003_book_sales.py:26
    A migration holds RunPython — catalog/migrations/0003_fill_book_slugs.py:19
Infrastructure… — @platform · 3 reasons
  Infrastructure… — @platform · 2 reasons: Celery
    @bookshop/platform — .github/CODEOWNERS:11
    Workers by celery — pyproject.toml:10
    Workers by celery — requirements.txt:9
  CI/CD Specialist — @platform · 1 reason: GitHub Actions
    @bookshop/platform — .github/CODEOWNERS:13
    A workflow of GitHub Actions — .github/workflows/ci.yml:1
  DevOps Lead — @platform · 1 reason: GitHub Actions
    @bookshop/platform — .github/CODEOWNERS:13
    A workflow of GitHub Actions — .github/workflows/ci.yml:1
Containers — @platform · 2 reasons
  Containerization… — @platform · 2 reasons: Dockerfile, Docker Compose
    @bookshop/platform — .github/CODEOWNERS:11
    An image is built here — Dockerfile:1
    Services that run together — compose.yaml:1
  Docker Compose… — @platform · 1 reason: Docker Compose
    @bookshop/platform — .github/CODEOWNERS:12
    Services that run together — compose.yaml:1
Testing — @quality +1 · 6 reasons
  E2E Tester — @quality · 4 reasons: playwright, user journeys
    @bookshop/quality — .github/CODEOWNERS:6
    Journeys are tested with @playwright/test — frontend/package.json:15
    Playwright is set up — frontend/playwright.config.ts:1
    A pipeline runs playwright install — .github/workflows/ci.yml:60
    A journey under test — frontend/e2e/search.spec.ts:1
  Integration Tester — @backend · 2 reasons: pytest
    @bookshop/backend — .github/CODEOWNERS:2
    Tests run with pytest — pyproject.toml:19
    pytest is set up — conftest.py:1
  QA Lead — @quality · 3 reasons: playwright, pytest
    @bookshop/quality — .github/CODEOWNERS:6
    Journeys are tested with @playwright/test — frontend/package.json:15
    A pipeline runs playwright install — .github/workflows/ci.yml:60
    Tests run with pytest — pyproject.toml:19
Security — @security · 4 reasons
  Security Specialist — @security · 4 reasons: security policy, security settings, bandit
    @bookshop/security — .github/CODEOWNERS:15
    A security policy — SECURITY.md:1
    The settings protect the site (SECURE_PROXY_SSL_HEADER) — bookshop/settings/production.py:48
    bandit is required — pyproject.toml:18
    bandit runs with the checks — .github/workflows/ci.yml:32
Design — @design · 1 reason
  UI Designer — @design · 1 reason: owners
    @bookshop/design — .github/CODEOWNERS:8
    @bookshop/design owns templates/ — .github/CODEOWNERS:8
  Design Lead — @design · 1 reason: owners
    @bookshop/design — .github/CODEOWNERS:8
    @bookshop/design is named as an owner — .github/CODEOWNERS:8
  Accessibility Specialist — nothing here points to it`,
    );
  });

  test('shows the task logs by status', () =>
    expectOutline(
      'tasks',
      `In Progress — 1
  Settle what check… — security · 3/6
To Do — 1
  ${isoToday() > '2026-11-30' ? 'Make the catalo… — overdue' : 'Make the catalog… — 30 Nov'} · db · 0/5
Done — 1
  Kiosk: search the… — dev-react · 4/4`,
    ));
});
