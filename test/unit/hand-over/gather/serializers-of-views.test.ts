import assert from 'node:assert/strict';
import { serializersOfViews } from '../../../../src/core/hand-over/gather/serializers-of-views';
import { memoryFiles } from '../../memory-files';
import { inventoryOf } from '../../project/inventory-of';

test('The serializers of a view are the one that it states and those that its method may choose', async () => {
  const tree = {
    'config/settings.py': 'INSTALLED_APPS = ["shop"]\n',
    'shop/__init__.py': '',
    'shop/serializers.py': ['Book', 'Short', 'Admin', 'Old']
      .map((name) => `class ${name}Serializer(serializers.Serializer):\n    title = serializers.CharField()\n`)
      .join(''),
    'shop/views.py': `class Books(ModelViewSet):
    """Once gave OldSerializer."""
    serializer_class = BookSerializer
    def get_serializer_class(self):
        # OldSerializer is gone
        if self.action == "list": return ShortSerializer
        return AdminSerializer if self.request.user.is_staff else super().get_serializer_class()

class Plain(ModelViewSet):
    serializer_class = BookSerializer
    def extra(self):
        return AdminSerializer
`,
  };
  const inventory = await inventoryOf(tree);
  const serializersOf = await serializersOfViews(memoryFiles(tree), inventory);
  assert.deepEqual(
    inventory.views.map((view) => [view.name, serializersOf(view)]),
    [
      ['Books', ['BookSerializer', 'ShortSerializer', 'AdminSerializer']],
      ['Plain', ['BookSerializer']],
    ],
  );
});
