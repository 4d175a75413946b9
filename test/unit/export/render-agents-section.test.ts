import assert from 'node:assert/strict';
import { CATALOGUE, groupOfRole } from '../../../src/core/partners/catalogue/catalogue';
import type { PartnerHere } from '../../../src/core/partners/partners-here';
import type { Candidate } from '../../../src/core/partners/team/candidate';
import { noteOnTools } from '../../../src/core/export/note-on-tools';
import { renderAgentsSection } from '../../../src/core/export/render-agents-section';

const TAKEN =
  '| `database` | Complex database design or optimisation | Review schema, migration or query | `database-specialist`: @acme/database |';

suite('The section of AGENTS.md', () => {
  test('gives a row to what the workspace has a reason for, and names the rest', () => {
    const found = {
      'database-specialist': [owner('@acme/database')],
      'e2e-tester': [],
      'qa-lead': [owner('Q|A'), owner('@acme/quality')],
    };
    assert.equal(
      renderAgentsSection('docs/tasks', here(found)),
      [
        '## Django work',
        '',
        'Core Django and Django REST framework are done here. What lies beyond them is handed to a partner as a task log, a Markdown file',
        'in `docs/tasks`, and what was done is reported to the coordinator that the task log names. A route is its id and its kind:',
        'with `escalation` the work leaves, with `collaboration` the Django part of it stays here.',
        '',
        '| route | `escalation` | `collaboration` | roles, and who takes them here |',
        '|---|---|---|---|',
        TAKEN,
        "| `testing` | – | Plan tests past the framework's own | `qa-lead`: Q\\|A, `e2e-tester`, `integration-tester` |",
        '',
        'Also, with nothing here that speaks for them yet: `frontend` (`frontend-developer`, `react-specialist`, `vue-specialist`, ' +
          '`angular-specialist`, `svelte-specialist`, `nextjs-specialist`); `api` (`api-developer`, `graphql-specialist`); `infrastructure` ' +
          '(`infrastructure-specialist`, `cicd-specialist`, `devops-lead`); `containerization` (`containerization-developer`, ' +
          '`docker-compose-specialist`); `security` (`security-specialist`); `design` (`escalation` only; `ui-designer`, `design-lead`, ' +
          '`accessibility-specialist`).',
        '',
        noteOnTools('docs/tasks'),
        '',
        'A task log that names no coordinator reports to `roo-commander`, `technical-architect`, `project-manager`, whichever asked for the work.',
        '',
      ].join('\n'),
    );
  });

  test('says the same after the agents that are written beside it are there', () => {
    const ours = ['.claude/agents/django-database-partner.md', '.github/agents/django-database-partner.agent.md'].map(
      (file) => owner('Ours', file),
    );
    assert.ok(
      renderAgentsSection('x', here({ 'database-specialist': [...ours, owner('@acme/database')] })).includes(
        `\n${TAKEN}\n`,
      ),
    );
    assert.equal(
      renderAgentsSection('x', here({ 'database-specialist': ours })),
      renderAgentsSection('x', here({ 'database-specialist': [] })),
    );
  });
});

function owner(name: string, file = '.github/CODEOWNERS'): Candidate {
  return { name, assignedTo: name, by: 'codeowners', file, line: 1 };
}

/** The roles of the catalogue, with who could take those that matter. */
function here(found: Record<string, readonly Candidate[]>): PartnerHere[] {
  return CATALOGUE.roles.map((role) => ({
    role,
    group: groupOfRole(role.id)?.id,
    evidence: role.id in found ? [{ file: 'x', line: 1, text: 'x', topic: 'x' }] : [],
    candidates: [...(found[role.id] ?? [])],
  }));
}
