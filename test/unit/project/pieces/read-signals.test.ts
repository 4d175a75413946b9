import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

const SETTINGS = { 'config/settings.py': 'INSTALLED_APPS = ["shop"]\n', 'shop/__init__.py': '' };

async function receivers(tree: Record<string, string>): Promise<unknown[]> {
  const { signals } = await inventoryOf({ ...SETTINGS, ...tree });
  return signals.map(({ name, signal, sender, file, line }) => [name, signal, sender, `${file}:${line}`]);
}

suite('readSignals', () => {
  test('follows ready() into the functions that it calls, over files', async () => {
    assert.deepEqual(
      await receivers({
        'shop/apps.py':
          'from django.apps import AppConfig\n\ndef connect_all():\n    signals.post_save.connect(note)\n    again()\n\ndef again():\n    connect_all()\n    pre_save.connect(receiver=check, sender=Book)\n\nclass ShopConfig(AppConfig):\n    name = "shop"\n\n    def ready(self):\n        from .handlers import connect_more\n        from . import handlers as more\n        connect_all()\n        connect_more(strict=True)\n        more.connect_more()\n',
        'shop/handlers.py':
          'def connect_more(strict=False):\n    if strict:\n        m2m_changed.connect(tagged, Book.tags.through)\n\ndef never_called():\n    post_delete.connect(gone)\n',
      }),
      [
        ['note', 'signals.post_save', null, 'shop/apps.py:4'],
        ['check', 'pre_save', 'Book', 'shop/apps.py:9'],
        ['tagged', 'm2m_changed', 'Book.tags.through', 'shop/handlers.py:3'],
      ],
    );
  });

  test('finds receivers inside ready(), in classes, and of several signals', async () => {
    assert.deepEqual(
      await receivers({
        'shop/apps.py':
          'from django.apps import AppConfig\n\nclass ShopConfig(AppConfig):\n    name = "shop"\n\n    def ready(self):\n        @receiver(post_migrate, sender=self)\n        def fill(sender, **kwargs):\n            pass\n',
        'shop/handlers.py':
          'class Audit(Base):\n    @receiver(post_save)\n    @staticmethod\n    def saved(sender, **kwargs):\n        pass\n\n@receiver(post_save, sender=A)\n@receiver(pre_save, sender=B)\ndef changed(sender, **kwargs):\n    pass\n',
      }),
      [
        ['fill', 'post_migrate', 'self', 'shop/apps.py:8'],
        ['changed', 'post_save', 'A', 'shop/handlers.py:9'],
        ['changed', 'pre_save', 'B', 'shop/handlers.py:9'],
        ['saved', 'post_save', null, 'shop/handlers.py:4'],
      ],
    );
  });

  test('finds what is connected to signals of the project, whatever they are called and whatever class they are of', async () => {
    assert.deepEqual(
      await receivers({
        'shop/hooks.py':
          'from django.dispatch import Signal\nfrom other import Button\nclass PluginSignal(Signal):\n    pass\nordered = Signal()\nleft = PluginSignal()\npressed = Button()\n',
        'shop/handlers.py':
          'from .hooks import left, ordered, pressed\ndef mail(sender, **kwargs):\n    pass\nordered.connect(mail)\nleft.connect(mail, dispatch_uid="x")\npressed.connect(mail)\n',
      }),
      [
        ['mail', 'ordered', null, 'shop/handlers.py:4'],
        ['mail', 'left', null, 'shop/handlers.py:5'],
      ],
    );
  });

  test('says where text does not tell that one is connected, or which function it is', async () => {
    const { signals } = await inventoryOf({
      ...SETTINGS,
      'shop/apps.py': `from django.apps import AppConfig
from .handlers import saved
class ShopConfig(AppConfig):
    name = "shop"
    def ready(self):
        self.connect_all()
        post_save.connect(saved)
        post_save.connect(partial(saved, 1))
        for model in self.get_models():
            post_delete.connect(model.gone)
    def connect_all(self):
        pre_save.connect(self.check)
class Cache:
    def __init__(self):
        pre_delete.connect(saved)
`,
      'shop/handlers.py': 'def saved(sender, **kwargs):\n    pass\n',
    });
    assert.deepEqual(
      signals.map(({ name, line, known = true }) => [line, name, known]),
      [
        [7, 'saved', true],
        [8, 'partial', false],
        [10, 'model.gone', false],
        [12, 'self.check', true],
        [15, 'saved', false],
      ],
    );
  });
});

suite('Signals by names of their own', () => {
  test('are those that are made in the folder, and those of a module of signals', async () => {
    assert.deepEqual(
      await receivers({
        'shop/signals.py':
          'import django.dispatch\nfrom elsewhere.signals import tick\nfrom elsewhere.bus import line\nring = django.dispatch.Signal()\nring.connect(one)\ntick.connect(two)\nline.connect(three)\nother = Socket()\nother.connect(four)\n',
        'shop/handlers.py': 'from shop.signals import ring as bell\nbell.connect(five)\n',
      }),
      [
        ['five', 'bell', null, 'shop/handlers.py:2'],
        ['one', 'ring', null, 'shop/signals.py:5'],
        ['two', 'tick', null, 'shop/signals.py:6'],
      ],
    );
  });
});

suite('Senders of signals', () => {
  test('are told by their names where a call names them', async () => {
    assert.deepEqual(
      await receivers({
        'shop/apps.py': `from django.apps import AppConfig, apps
from . import handlers
class ShopConfig(AppConfig):
    name = "shop"
    def ready(self):
        post_save.connect(handlers.one, sender=apps.get_model("shop", "Book"))
        post_save.connect(handlers.two, sender=get_model("shop.Book"))
        post_save.connect(handlers.three, sender=self.get_model("Book"))
        post_save.connect(handlers.four, sender=find_model("Book"))
        for name in ("Book", "Author"):
            pre_save.connect(handlers.five, sender=apps.get_model("shop", name))
`,
        'shop/handlers.py': '@receiver(post_save, sender=get_user_model())\ndef six(**kwargs):\n    pass\n',
      }),
      [
        ['handlers.one', 'post_save', 'shop.Book', 'shop/apps.py:6'],
        ['handlers.two', 'post_save', 'shop.Book', 'shop/apps.py:7'],
        ['handlers.three', 'post_save', 'Book', 'shop/apps.py:8'],
        ['handlers.four', 'post_save', 'find_model("Book")', 'shop/apps.py:9'],
        ['handlers.five', 'pre_save', 'shop.Book', 'shop/apps.py:11'],
        ['handlers.five', 'pre_save', 'shop.Author', 'shop/apps.py:11'],
        ['six', 'post_save', 'get_user_model()', 'shop/handlers.py:2'],
      ],
    );
  });
});

suite('Receivers that are connected in a loop', () => {
  test('are told one by one, where the loop goes through what is written out', async () => {
    const { signals, open } = await inventoryOf({
      ...SETTINGS,
      'shop/handlers.py': `from django.db.models.signals import post_save, pre_delete
from .models import Book, Room
MODELS = [Book, Room]
def saved(sender, **kwargs):
    pass
def gone(sender, **kwargs):
    pass
for signal in (post_save, pre_delete):
    for model in MODELS:
        signal.connect(saved, sender=model)
for s, handler in [(post_save, saved), (pre_delete, gone)]:
    s.connect(handler)
for model in get_models():
    post_save.connect(saved, sender=model)
for database in databases:
    database.connect(saved)
`,
    });
    assert.deepEqual(
      signals.map(({ name, signal, sender, line, known = true }) => [line, name, signal, sender, known]),
      [
        [10, 'saved', 'post_save', 'Book', true],
        [10, 'saved', 'post_save', 'Room', true],
        [10, 'saved', 'pre_delete', 'Book', true],
        [10, 'saved', 'pre_delete', 'Room', true],
        [12, 'saved', 'post_save', null, true],
        [12, 'gone', 'pre_delete', null, true],
        [14, 'saved', 'post_save', 'model', false],
      ],
    );
    const reason = 'Whether saved is connected to post_save is not told.';
    assert.deepEqual(open, [{ reason, path: 'shop/handlers.py', line: 14 }]);
  });
});

suite('app configurations', () => {
  test('take what they do not say from those that they derive from', async () => {
    const { apps } = await inventoryOf({
      ...SETTINGS,
      'config/settings.py': 'INSTALLED_APPS = ["shop.apps.ShopConfig"]\n',
      'core/__init__.py': '',
      'core/configs.py':
        'from django.apps import AppConfig\nTITLE = "The shop"\n\nclass Base(AppConfig):\n    label = "store"\n    verbose_name = "Base"\n',
      'shop/apps.py':
        'from core.configs import Base\nNAME = "shop"\n\nclass ShopConfig(Base):\n    name = NAME\n    verbose_name = "The shop"\n',
    });
    assert.deepEqual(
      apps.filter(({ path }) => path === 'shop').map(({ label, name, verboseName }) => [label, name, verboseName]),
      [['store', 'shop', 'The shop']],
    );
  });

  test('knows a function by what the body that connects it imports', async () => {
    const { signals } = await inventoryOf({
      ...SETTINGS,
      'shop/apps.py': `from django.apps import AppConfig
class ShopConfig(AppConfig):
    name = "shop"
    def ready(self):
        import shop.handlers
        import shop.audit as audit
        from .handlers import saved, gone as dropped
        post_save.connect(shop.handlers.saved)
        post_save.connect(audit.noted)
        post_save.connect(saved)
        post_save.connect(dropped)
        post_save.connect(gone)
        post_save.connect(handlers.saved)
`,
    });
    assert.deepEqual(
      signals.map(({ name, known = true }) => `${name} ${known ? 'is' : 'may be'}`),
      ['shop.handlers.saved is', 'audit.noted is', 'saved is', 'dropped is', 'gone may be', 'handlers.saved may be'],
    );
  });

  test('of a function that something else may call may be connected', async () => {
    const { signals } = await inventoryOf({
      ...SETTINGS,
      'shop/handlers.py':
        'def note(sender, **kwargs):\n    pass\ndef attach():\n    post_save.connect(note)\ndef unused():\n    pre_save.connect(note)\n',
      'shop/models.py':
        'from django.db import models\nfrom .handlers import attach\nclass Book(models.Model):\n    def watch(self):\n        attach()\n',
    });
    assert.deepEqual(
      signals.map(({ name, signal, line, known = true }) => [name, signal, line, known]),
      [['note', 'post_save', 4, false]],
    );
  });
});
