import { strict as assert } from 'node:assert';
import { rankRoutes } from '../../../../src/core/partners/routing/rank-routes';
import type { RankedPlace } from '../../../../src/core/partners/routing/ranked-place';

suite('What routes secrets, connections and clients', () => {
  const cases: [what: string, place: RankedPlace, best: string, because: string][] = [
    [
      'a certificate that a system shows another',
      python('shop/bank.py', 'def ask(url):\n    return requests.get(url, cert=(CERTIFICATE, KEY))\n'),
      'security',
      'Certificates that systems know each other by',
    ],
    [
      'a store of secrets, by what is imported',
      python(
        'shop/vault.py',
        'from azure.keyvault.secrets import Anything\n\n\ndef open_it():\n    return Anything(URL)\n',
      ),
      'security',
      'A store of secrets: azure.keyvault',
    ],
    [
      'a store of secrets, by its name at the cloud',
      python(
        'shop/keys.py',
        'def key(session):\n    return session.client("secretsmanager").get_secret_value(SecretId="a")\n',
      ),
      'security',
      'A store of secrets: secretsmanager',
    ],
    [
      'an answer that shows somebody is no machine',
      python(
        'shop/forms.py',
        'import requests\n\n\ndef is_person(data):\n    return requests.post(URL, {"response": data["g-recaptcha-response"]}).ok\n',
      ),
      'security',
      'Tells people from machines: g-recaptcha-response',
    ],
    [
      'a field of a form that only carries such an answer stays',
      python('shop/forms.py', 'DATA_FIELD = "g-recaptcha-response"\n'),
      'stay',
      'Python of the project',
    ],
    [
      "a client of a maker that is made with the maker's keys",
      python(
        'shop/cards.py',
        'from cardmaker import Client\n\n\ndef card(shop):\n    return Client(client_id=shop.id, client_secret=shop.key).card()\n',
      ),
      'api',
      'A client of another system',
    ],
    [
      'the client of tests stays',
      python('shop/pages.py', 'from django.test import Client\n\n\ndef look():\n    return Client().get("/")\n'),
      'stay',
      'Python of the project',
    ],
    [
      'how the database is connected to, in a function of settings',
      python(
        'config/settings/base.py',
        'def connection(name):\n    return {"NAME": name, "OPTIONS": {"sslmode": "verify-full", "pool": True}}\n',
      ),
      'database',
      'How the database is connected to: sslmode',
    ],
    [
      'rows removed by ranges of their keys',
      python(
        'shop/managers.py',
        'def prune(rows, last, step):\n    while last:\n        rows.filter(id__lt=last).delete()\n        last -= step\n',
      ),
      'database',
      'Rows are removed in slices: id__lt',
    ],
    [
      'rows written in slices, where some are removed, stay',
      python(
        'shop/managers.py',
        'def anew(rows, made):\n    rows.filter(is_old=True).delete()\n    rows.bulk_create(made, batch_size=500)\n',
      ),
      'stay',
      'Python of the project',
    ],
    [
      'rows removed at once stay',
      python('shop/managers.py', 'def clear(rows):\n    rows.filter(is_old=True).delete()\n'),
      'stay',
      'Python of the project',
    ],
    [
      'a job of a pipeline that tests in a browser',
      {
        path: '.github/workflows/pages.yml',
        text: 'jobs:\n  pages:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npx playwright test\n',
        line: 2,
        endLine: 5,
      },
      'testing',
      'A job that tests in a browser: playwright test',
    ],
    [
      'an error of a cloud that is told apart stays',
      python(
        'shop/tasks.py',
        'from botocore.exceptions import ClientError\n\n\n@shared_task(autoretry_for=[ClientError])\ndef send(order):\n    order.send()\n',
      ),
      'stay',
      'Python of the project',
    ],
    [
      'what became of a task stays',
      python(
        'shop/views.py',
        'from celery.result import AsyncResult\n\n\ndef state(request, id):\n    return JsonResponse({"state": AsyncResult(id).state})\n',
      ),
      'stay',
      'Python of the project',
    ],
    [
      'a task that runs once at a time stays',
      python(
        'shop/tasks.py',
        'from celery_once import QueueOnce\n\n\n@app.task(base=QueueOnce)\ndef total(shop):\n    return shop.total()\n',
      ),
      'stay',
      'Python of the project',
    ],
    [
      'a task of procrastinate stays',
      python(
        'shop/tasks.py',
        'from procrastinate.contrib.django import app\n\n\n@app.task\ndef total(shop):\n    return shop.total()\n',
      ),
      'stay',
      'Python of the project',
    ],
    [
      'the connector of procrastinate is set up',
      python(
        'shop/queue.py',
        'from procrastinate import App, PsycopgConnector\n\n\ndef make():\n    return App(connector=PsycopgConnector())\n',
      ),
      'infrastructure',
      'Work outside the request: its queues, its clock, its workers: procrastinate',
    ],
  ];
  for (const [what, place, best, because] of cases)
    test(what, () => {
      const [first] = rankRoutes(place);
      assert.deepEqual([first?.route, first?.because[0]], [best, because]);
    });
});

function python(path: string, text: string): RankedPlace {
  return { path, text };
}
