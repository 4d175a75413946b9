import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../../../src/core/partners/catalogue/catalogue';
import { renderHandOver } from '../../../../src/core/hand-over/render/render-hand-over';
import { redactText } from '../../../../src/core/redact/redact-text';
import { BOOKSHOP } from './bookshop-context';
import type { HandOverContext } from '../../../../src/core/hand-over/render/hand-over-context';
import type { Route } from '../../../../src/core/partners/catalogue/partner';

const GOLDEN = join(__dirname, 'golden');
const [DATABASE] = CATALOGUE.routes.filter(({ id }) => id === 'database');
const [SECURITY] = CATALOGUE.routes.filter(({ id }) => id === 'security');

function render(route: Route | undefined, context: HandOverContext, override?: string) {
  assert.ok(route);
  return renderHandOver({
    route,
    title: 'Make the sales report fast',
    directory: '.ruru/tasks',
    context,
    ...(override === undefined
      ? {}
      : { override: { path: '.ruru/templates/django-developer/database.md', text: override } }),
  });
}

suite('renderHandOver', () => {
  for (const route of CATALOGUE.routes) {
    test(`${route.kind}-${route.id} is as it was`, () => {
      const file = join(GOLDEN, `${route.kind}-${route.id}.md`);
      const { body, problems } = renderHandOver({
        route,
        title: 'Make the sales report fast',
        goal: 'The report of a year opens within a second.',
        coordinator: 'roo-commander',
        directory: '.ruru/tasks',
        context: BOOKSHOP,
      });
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, body);
      assert.equal(body, existsSync(file) ? readFileSync(file, 'utf8') : '');
      assert.deepEqual(problems, []);
      assert.doesNotMatch(body, /not-for-others|\{\{/);
    });
  }

  test('tells of a secret what is known of it, and not itself', () => {
    const values = ['""', '"changeme"', '"admin"', '"k3y-of-n0body"', 'env("SECRET_KEY")'];
    const settings = values.map((value) => ({ name: 'SECRET_KEY', value, place: { path: 'settings.py', line: 1 } }));
    const { body } = render(SECURITY, { settings });
    const shown = [...body.matchAll(/^- `SECRET_KEY`: (.+?) \[settings\.py/gm)].map(([, cell]) => cell);
    assert.deepEqual(shown, ['‹empty›', '‹placeholder›', '‹weak-default›', '•••', '`env("SECRET_KEY")`']);
  });

  test('names a variable that the name of a secret is the condition of', () => {
    const infrastructure = CATALOGUE.routes.find(({ id }) => id === 'infrastructure');
    const environment = [{ name: 'AWS_REGION', hasDefault: false, when: 'USE_S3 and AWS_ACCESS_KEY_ID' }];
    const { body } = render(infrastructure, { environment });
    assert.match(redactText(body), /^- Under `USE_S3 and AWS_ACCESS_KEY_ID` this is needed, too: `AWS_REGION`$/m);
  });

  test('leaves no empty heading where nothing is known', () => {
    const headings = render(DATABASE, {})
      .body.split('\n')
      .filter((line) => line.startsWith('#'));
    assert.deepEqual(headings, [
      '# Make the sales report fast',
      '## Goal 🎯',
      '## Why the Database Specialist 🚧',
      '## Acceptance Criteria ✅',
      '## Checklist 📋',
      '## Log 📜',
    ]);
  });

  test("fills the workspace's own template and names the slots it does not know", () => {
    assert.deepEqual(render(DATABASE, BOOKSHOP, '# {{title}}\r\n\r\n{{ databases }}\r\n\r\n{{rows}} of {{app}}\r\n'), {
      body: '# Make the sales report fast\n\n- `default`: PostgreSQL [bookshop/settings/production.py:15](../../bookshop/settings/production.py#L15)\n\n{{rows}} of {{app}}\n',
      problems: [
        { path: '.ruru/templates/django-developer/database.md', line: 5, message: unknownSlot('rows') },
        { path: '.ruru/templates/django-developer/database.md', line: 5, message: unknownSlot('app') },
      ],
    });
  });

  test('cuts a long selection and links the rest', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `line ${index + 1}`).join('\n');
    const { body } = render(
      DATABASE,
      { selection: { text }, place: { path: 'a b.py', line: 1, endLine: 20_000 } },
      '{{selection}}',
    );
    assert.equal(
      body,
      `\`\`\`\n${text.split('\n').slice(0, 120).join('\n')}\n\`\`\`\n\n… cut here, 19880 more lines: [a b.py:1-20000](../../a%20b.py#L1)\n`,
    );
  });

  test('fences code that has fences itself', () => {
    const { body } = render(DATABASE, { selection: { text: '```\nx\n````', language: 'markdown' } }, '{{selection}}');
    assert.equal(body, '`````markdown\n```\nx\n````\n`````\n');
  });
});

function unknownSlot(name: string): string {
  const known =
    'title, goal, boundary, partner, coordinator, intro, reasons, place, selection, diagnostics, touches, context, evidence, contract, fields, openapi, databases, settings, static_files, models, model_diagram, operations, migrations, entry_points, environment, ports, suites, journey, deploy_settings, templates, route_proof, model_proof, setting_proof';
  return `There is no slot {{${name}}}; known are ${known}.`;
}
