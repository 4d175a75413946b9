import { strict as assert } from 'node:assert';
import { namesOf } from '../../../../src/core/partners/routing/around/names-of';
import { speltPath } from '../../../../src/core/partners/routing/around/spelt-path';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';
import { usualOrder } from '../../../../src/core/partners/routing/usual-order';

const IMPORTS = `import boto3
import django_otp
from django.http import HttpResponse


def index(request):
    return HttpResponse("")


def put(path):
    boto3.client("s3").upload_file(path, "media", path)
`;

function first(place: RankedPlace): string {
  const [best] = rankRoutes(place);
  return `${best?.route ?? ''}: ${best?.because[0] ?? ''}`;
}

suite('What a place is called, and what it imports', () => {
  test('names are words in small letters: the file, what is around, what is defined', () => {
    assert.equal(
      namesOf('shop/safe_urls.py', ['def send(self):', 'class HTTPProxyAdapter(Adapter):']),
      'safe urls · send · http proxy adapter',
    );
    assert.equal(namesOf('shop/a.py', [], 'class A:\n    def b2Cart(self):\n'), 'a · a · b2 cart');
    assert.equal(namesOf('shop/a.py', [], 'def a():\ndef b():\ndef c():\ndef d():\ndef e():\n'), 'a');
  });

  test('a name that is given to one kind of work alone routes', () => {
    const text = 'def safe_get(url):\n    return fetch(resolve(url))\n';
    assert.equal(first({ path: 'shop/utils_ssrf.py', text }), 'security: Named for what it protects: ssrf');
    assert.equal(first({ path: 'shop/tests/test_ssrf.py', text }), 'stay: Python of the project');
    assert.equal(first({ path: 'shop/utils_ssrf.py', text, ofLines: true }), 'stay: Python of the project');
  });

  test('hints of names and packages leave ordinary Python with the developer, and tell what comes next', () => {
    const text = 'from celery import shared_task\n\n\n@shared_task\ndef run_job(queue):\n    return queue.run()\n';
    const ranked = rankRoutes({ path: 'shop/tasks.py', text, line: 4, endLine: 6 });
    assert.deepEqual(
      ranked.slice(0, 2).map(({ route, because }) => [route, because]),
      [
        ['stay', ['Python of the project', 'Nothing here leaves core Django']],
        ['infrastructure', []],
      ],
    );
  });

  test('what a place imports counts where it uses it, and where nothing else is selected', () => {
    const path = 'shop/files.py';
    const cloud = 'infrastructure: Storage and services of a cloud: boto3';
    assert.equal(first({ path, text: IMPORTS, line: 10, endLine: 11 }), cloud);
    assert.equal(first({ path, text: IMPORTS, line: 1, endLine: 7 }), 'stay: Python of the project');
    assert.equal(first({ path, text: IMPORTS, line: 2, endLine: 3 }), 'security: A second factor: django_otp');
  });

  test('a script without an ending is what its first line says', () => {
    assert.deepEqual(
      [
        speltPath('bin/serve', '#!/bin/bash\n'),
        speltPath('bin/serve', '#!/usr/bin/env python3\n'),
        speltPath('bin/serve', '#!/usr/bin/env node\n'),
        speltPath('bin/serve', '#!/usr/bin/perl\n'),
        speltPath('bin/serve.txt', '#!/bin/sh\n'),
        speltPath('bin/serve', 'serve\n'),
        speltPath('bin/serve'),
      ],
      ['bin/serve.sh', 'bin/serve.py', 'bin/serve.js', 'bin/serve', 'bin/serve.txt', 'bin/serve', 'bin/serve'],
    );
    const text = '#!/bin/bash\nset -u\n/usr/sbin/nginx -c nginx.conf\n/venv/bin/uwsgi --ini uwsgi.ini\n';
    assert.equal(
      first({ path: 'serve-all', text, line: 2, endLine: 4 }),
      'infrastructure: How a server is started: uwsgi',
    );
  });

  test('the kind of file tells what comes first among routes for which equally much speaks', () => {
    assert.deepEqual(usualOrder('shop/models.py').slice(0, 3), ['stay', 'database', 'security']);
    assert.deepEqual(usualOrder('config/settings/base.py').slice(0, 3), ['stay', 'infrastructure', 'security']);
    for (const path of ['shop/tests/base.py', 'shop/views_test.py', 'shop/test.py', 'conftest.py'])
      assert.deepEqual(usualOrder(path).slice(0, 3), ['stay', 'testing', 'database']);
    assert.deepEqual(usualOrder('shop/views.py').slice(0, 4), ['stay', 'api', 'database', 'security']);
    assert.deepEqual(usualOrder('web/app.ts').slice(0, 3), ['stay', 'frontend', 'design']);
    assert.deepEqual(usualOrder('README'), [
      'stay',
      'database',
      'frontend',
      'api',
      'infrastructure',
      'containerization',
      'security',
      'testing',
      'design',
    ]);
  });
});
