import assert from 'node:assert/strict';
import { entryPointsOf } from '../../../../src/core/hand-over/gather/entry-points-of';
import { inventoryOf } from '../../project/inventory-of';

suite('entryPointsOf', () => {
  test('tells what the project is started by, each with its place', async () => {
    const tree = {
      'manage.py': '',
      'config/settings.py':
        'INSTALLED_APPS = ["shop"]\nWSGI_APPLICATION = "config.wsgi.application"\nCELERY_BEAT_SCHEDULE = {"a": {}}\n',
      'config/wsgi.py': 'application = get_wsgi_application()\n',
      'config/celery.py': 'from celery import Celery\napp = Celery("shop")\n',
      'shop/__init__.py': '',
      'shop/routing.py':
        'from django.urls import re_path\nfrom . import consumers\nwebsocket_urlpatterns = [re_path("ws/", consumers.Chat.as_asgi())]\n',
      'shop/consumers.py':
        'from channels.generic.websocket import WebsocketConsumer\nclass Chat(WebsocketConsumer):\n    pass\n',
      'shop/management/commands/sync.py':
        'from django.core.management.base import BaseCommand\nclass Command(BaseCommand):\n    pass\n',
    };
    const inventory = await inventoryOf(tree);
    assert.deepEqual(
      entryPointsOf(inventory, inventory.settings, Object.keys(tree)).map(({ kind, value, place }) => [
        kind,
        value,
        [place?.path, place?.line].filter((part) => part !== undefined).join(':'),
      ]),
      [
        ['WSGI', 'config.wsgi:application', 'config/wsgi.py'],
        ['Websockets', 'websocket_urlpatterns', 'shop/routing.py:3'],
        ['celery with 0 tasks', 'app', 'config/celery.py:2'],
        ['Schedule', 'CELERY_BEAT_SCHEDULE', 'config/settings.py:3'],
        ['Command', 'manage.py sync', 'shop/management/commands/sync.py:2'],
      ],
    );
  });
});
