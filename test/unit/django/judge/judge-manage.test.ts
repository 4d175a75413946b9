import assert from 'node:assert/strict';
import { judgeManage } from '../../../../src/core/django/judge/judge-manage';
import { readFileFacts } from '../../../../src/core/django/scan/file-facts';
import type { Scan } from '../../../../src/core/django/scan/scan';

/** What is said of a manage.py with this text. */
async function verdict(text: string): Promise<string> {
  const facts = await readFileFacts('manage.py', text);
  const scan: Scan = {
    files: new Map([['manage.py', facts.role]]),
    links: new Map(),
    environments: [],
    facts: new Map([['manage.py', facts]]),
    problems: [],
    seen: 1,
    listing: [],
  };
  const { isDjango, evidence } = judgeManage(scan, 'manage.py');
  return `${isDjango ? 'Django' : 'other'}, line ${evidence?.line ?? '-'}: ${evidence?.text ?? '-'}`;
}

suite('judgeManage', () => {
  const cases: Record<string, string> = {
    'import os\n\nexecute_from_command_line(sys.argv)\n': 'Django, line 3: manage.py hands its arguments to Django.',
    'import os\nimport django\n': 'Django, line 2: manage.py imports Django.',
    "\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n":
      'Django, line 2: manage.py sets DJANGO_SETTINGS_MODULE.',
    'print(1)\n': 'other, line 1: This manage.py has nothing to do with Django.',
    'import os\nfrom flask import Flask\n': 'other, line 2: This manage.py is Flask’s, not Django’s.',
  };
  for (const [text, expected] of Object.entries(cases))
    test(expected, async () => assert.equal(await verdict(text), expected));
});
