import assert from 'node:assert/strict';
import { inventoryOf } from '../inventory-of';

suite('Management commands', () => {
  test('are modules with a class, with a name that is imported, and with a function of django-click', async () => {
    const commands = 'shop/management/commands';
    const { commands: told } = await inventoryOf({
      'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
      'shop/__init__.py': '',
      [`${commands}/alias.py`]: 'from shop.tools import Load as Command\n',
      [`${commands}/classy.py`]: 'class Command(BaseCommand):\n    help = "Loads"\n',
      [`${commands}/clicked.py`]:
        'import djclick as click\n\ndef helper():\n    pass\n\n@click.command(help="Counts")\ndef count():\n    pass\n',
      [`${commands}/cleared.py`]:
        'import djclick as click\n\n@click.command()\n@click.option("--all", help="Also the new ones")\n@click.argument("shelf")\ndef clear(shelf):\n    pass\n',
      [`${commands}/grouped.py`]:
        'from djclick import group\n\n@group()\ndef many():\n    """Does much.\n\n    And more."""\n',
      [`${commands}/helpers.py`]: 'def helper():\n    pass\n',
      [`${commands}/_private.py`]: 'class Command(BaseCommand):\n    pass\n',
    });
    assert.deepEqual(
      told.map(({ name, line, help }) => [name, line, help]),
      [
        ['alias', 1, null],
        ['classy', 1, 'Loads'],
        ['cleared', 6, null],
        ['clicked', 7, 'Counts'],
        ['grouped', 4, 'Does much.'],
      ],
    );
  });
});
