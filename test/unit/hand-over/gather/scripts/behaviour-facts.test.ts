import assert from 'node:assert/strict';
import { behaviourFacts } from '../../../../../src/core/hand-over/gather/scripts/behaviour-facts';
import { findIncluding } from '../../../../../src/core/hand-over/gather/names/find-including';
import { namingProject } from '../names/naming-project';

const PAGE = `<main hx-target="#page" hx-swap="outerHTML">
  <section x-data="{ open: false, kind: 'all' }">
    <h2>Books</h2>
    <button x-show="open" hx-get="/books/" hx-target="#rows" hx-include="#away">Show</button>
    <p>Nothing of the sort</p>
    <ul x-data="picker(3)" id="rows">
      <li @click="choose()">One</li>
    </ul>
    <div x-data="basket"></div>
    <i hx-post="/a/" hx-target="#twice"></i>
  </section>
</main>
`;
const TREE = {
  'manage.py': '',
  'shop/templates/shop/list.html': PAGE,
  'shop/templates/shop/base.html': '<div id="page"></div>\n<div\n  id=\'away\'></div>\n<b id="twice"></b>\n',
  'shop/templates/shop/other.html': '<b id="twice"></b>\n<script>\nfunction basket() { return {}; }\n</script>\n',
  'shop/static/shop/picker.js': "import a from './a';\n\nAlpine.data('picker', (most) => ({ choose() {} }));\n",
};

/** What is told of some lines of the page. */
async function factsOf(line: number, endLine = line): Promise<string[]> {
  const text = PAGE.split('\n')
    .slice(line - 1, endLine)
    .join('\n');
  const code = { path: 'shop/templates/shop/list.html', text, line, endLine };
  const facts = await behaviourFacts(code, await namingProject(TREE));
  return facts.map(
    (fact) => `${fact.text} ${fact.place.path.replace('shop/templates/shop/', '')}:${fact.place.line ?? 0}`,
  );
}

suite('What markup does by attributes', () => {
  test('is told with the state around it, what htmx takes from around it, and what it names elsewhere', async () => {
    assert.deepEqual(await factsOf(4), [
      "State of Alpine around it: `{ open: false, kind: 'all' }` list.html:2",
      'htmx takes `hx-target`, `hx-swap` from around it list.html:1',
      '`#rows`, which htmx names, stands at list.html:6',
      '`#away`, which htmx names, stands at base.html:3',
    ]);
  });

  test('is told with the component around it, and that of the code, where those are defined', async () => {
    assert.deepEqual(
      [await factsOf(7), await factsOf(9)],
      [
        [
          'State of Alpine around it: `picker(3)` list.html:6',
          'Component of Alpine `picker` shop/static/shop/picker.js:3',
        ],
        ['Component of Alpine `basket` other.html:3'],
      ],
    );
  });

  test('is nothing where the code has no such attributes, shows it itself, or several places would do', async () => {
    assert.deepEqual(
      [await factsOf(5), await factsOf(2, 4), await factsOf(10)],
      [
        [],
        [
          'htmx takes `hx-target`, `hx-swap` from around it list.html:1',
          '`#rows`, which htmx names, stands at list.html:6',
          '`#away`, which htmx names, stands at base.html:3',
        ],
        ['htmx takes `hx-target`, `hx-swap` from around it list.html:1'],
      ],
    );
  });
});

suite('A template that nothing names', () => {
  test('may be included by a variable', async () => {
    const alone = {
      'manage.py': '',
      'shop/templates/shop/a.html': '',
      'shop/templates/shop/b.html': '{% load i18n %}\n',
    };
    const project = await namingProject(alone);
    const byVariable = await namingProject({ ...alone, 'shop/templates/shop/b.html': '\n{% include part %}\n' });
    const path = 'shop/templates/shop/a.html';
    assert.deepEqual(
      [await findIncluding(path, 'shop/a.html', project), await findIncluding(path, 'shop/a.html', byVariable)],
      [
        { callers: [], tests: [], perhapsMore: false },
        {
          callers: [],
          tests: [],
          perhapsMore: false,
          blind: {
            reason: 'a template is included by a variable',
            place: { path: 'shop/templates/shop/b.html', line: 2 },
          },
        },
      ],
    );
  });
});
