import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { activeExtension, expectOutline } from '../harness/extension';
import { waitFor } from '../harness/wait-for';
import { pathInWorkspace, writeInWorkspace } from '../harness/workspace';

suite('The Partners view', () => {
  suiteSetup(async () => {
    await activeExtension();
    await vscode.commands.executeCommand('djangoDeveloper.partners.focus');
  });

  test('shows who matters and why, who that is, and what is wrong', () =>
    expectOutline(
      'partners',
      `Frontend — @web +1 · 1 reason
  Frontend Developer — @web · 1 reason: react
    @acme/web — .github/CODEOWNERS:3
    The frontend is built with react — frontend/package.json:4
  React… — React Developer +1 · 1 reason: react
    React Developer — .ruru/modes/dev-react/dev-react.mode.md:1
    @acme/web — .github/CODEOWNERS:3
    The frontend is built with react — frontend/package.json:4
  Vue Specialist — nothing here points to it
  Angular Specialist — nothing here points to it
  Svelte Specialist — nothing here points to it
  Next.js Specialist — nothing here points to it
API — nothing here points to it
  API Developer — nothing here points to it
  GraphQL Specialist — nothing here points to it
Database — Postgres Guru +1 · 2 reasons
  Database… — Postgres Guru +1 · 2 reasons: database engine, raw SQL
    Postgres Guru — .github/agents/schema-keeper.agent.md:1
    @acme/storage — .github/CODEOWNERS:2
    A database driver: psycopg — requirements.txt:2
    A migration holds RunSQL — stock/migrations/0002_item_counts.py:8
Infrastructur… — Infrastructure · nothing here points to it
  Infrastructur… — Infrastructure · nothing here points to it
    Infrastructure — .roomodes:2
  CI/CD Specialist — nothing here points to it
  DevOps Lead — nothing here points to it
Containers — nothing here points to it
  Containerization Developer — nothing here points to it
  Docker Compose Specialist — nothing here points to it
Testing — nothing here points to it
  E2E Tester — nothing here points to it
  Integration Tester — nothing here points to it
  QA Lead — nothing here points to it
Security — security-auditor · 1 reason
  Security… — security-auditor · 1 reason: security settings
    security-auditor — .claude/agents/security-auditor.md:1
    The settings protect the site (SECURE_SSL_REDIRECT) — shop/settings/production.py:4
Design — nothing here points to it
  UI Designer — nothing here points to it
  Design Lead — nothing here points to it
  Accessibility Specialist — nothing here points to it
Your own — djangoDeveloper.partners
  Translator — @languages
    @acme/languages — djangoDeveloper.partners
What could not be read — 2
  This agent has no name, so it goes by that of its file — .claude/agents/security-auditor.md:1
  nobody is no owner: write @name, @team or an e-mail address — .github/CODEOWNERS:3`,
    ));

  test('follows what partners go by', async () => {
    const { outline } = await activeExtension();
    writeInWorkspace('Dockerfile', 'FROM python:3.13\n');
    await waitFor('the image', () => outline.partners().includes('An image is built here — Dockerfile:1'));
    assert.match(
      outline.partners(),
      /^Containers — @everybody( \+\d+)? · 1 reason\n  Containerization… — @everybody( \+\d+)? · 1 reason: Dockerfile\n    @acme\/everybody/m,
    );
    rmSync(pathInWorkspace('Dockerfile'));
    await waitFor('the image to be gone', () => !outline.partners().includes('An image is built here'));
  });

  test("follows the team's own map", async () => {
    const { outline } = await activeExtension();
    const settings = vscode.workspace.getConfiguration('djangoDeveloper');
    await settings.update('partners', { 'qa-lead': 'Ada', broken: 3 }, vscode.ConfigurationTarget.Workspace);
    await waitFor('Ada', () =>
      outline.partners().includes('QA Lead — Ada · nothing here points to it\n    Ada — djangoDeveloper.partners'),
    );
    await waitFor('the problem', () => outline.partners().includes('The partner "broken" needs a name'));
    await settings.update('partners', undefined, vscode.ConfigurationTarget.Workspace);
    await waitFor('Ada to be gone', () => !outline.partners().includes('Ada'));
    rmSync(pathInWorkspace('.vscode'), { recursive: true });
  });
});
