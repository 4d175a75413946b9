import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('Channels', () => {
  test('are consumers by their base, and what routes to them', async () => {
    const lines = [
      'from channels.generic.websocket import AsyncJsonWebsocketConsumer, JsonWebsocketConsumer, WebsocketConsumer',
      'from channels.generic.http import AsyncHttpConsumer',
      'from channels.consumer import AsyncConsumer, SyncConsumer',
      'from channels.routing import ChannelNameRouter, ProtocolTypeRouter, URLRouter',
      'import channels.routing',
      'class A(WebsocketConsumer): pass',
      'class B(JsonWebsocketConsumer): pass',
      'class C(AsyncJsonWebsocketConsumer): pass',
      'class D(AsyncHttpConsumer): pass',
      'class E(SyncConsumer): pass',
      'class F(AsyncConsumer): pass',
      'class G(A): pass',
      'class H(Consumer): pass',
      'class I(object): pass',
      'websocket_urlpatterns = []',
      'ws_urlpatterns = []',
      'WebsocketUrlpatterns = []',
      'urlpatterns = []',
      'application = ProtocolTypeRouter({})',
      'other = channels.routing.ProtocolTypeRouter({})',
      'third = URLRouter([])',
    ];
    const { channels } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      'shop/consumers.py': lines.join('\n'),
    });
    assert.deepEqual(
      channels.map(
        ({ name, kind, library, app, file, line }) => `${library} ${kind} ${name} of ${app}, ${file}:${line}`,
      ),
      [
        'channels consumer A of shop, shop/consumers.py:6',
        'channels consumer B of shop, shop/consumers.py:7',
        'channels consumer C of shop, shop/consumers.py:8',
        'channels consumer D of shop, shop/consumers.py:9',
        'channels consumer E of shop, shop/consumers.py:10',
        'channels consumer F of shop, shop/consumers.py:11',
        'channels consumer G of shop, shop/consumers.py:12',
        'channels consumer H of shop, shop/consumers.py:13',
        'channels routing websocket_urlpatterns of shop, shop/consumers.py:15',
        'channels routing ws_urlpatterns of shop, shop/consumers.py:16',
        'channels routing WebsocketUrlpatterns of shop, shop/consumers.py:17',
        'channels routing application of shop, shop/consumers.py:19',
        'channels routing other of shop, shop/consumers.py:20',
      ],
    );
  });
});
