import assert from 'node:assert/strict';
import { findConcern } from '../../../../../src/core/hand-over/gather/find-concern';
import { followModels, meansByName } from '../../../../../src/core/hand-over/gather/names/follow-models';
import { namingProject } from './naming-project';

const TAG = 'from django.db import models\nclass Tag(models.Model):\n    pass\n';

suite('the model that a view or a serializer means', () => {
  test('is followed from its file where several models bear the name', async () => {
    const { inventory, follower } = await namingProject({
      'manage.py': '',
      'config/settings.py': 'INSTALLED_APPS = ["shop", "blog"]\n',
      'shop/__init__.py': '',
      'shop/models.py': `${TAG}class Book(models.Model):\n    pass\n`,
      'blog/__init__.py': '',
      'blog/models.py': TAG,
      'shop/views.py':
        'from blog import models as theirs\nfrom .models import Book, Tag\nclass Own(ListView):\n    model = Tag\nclass Far(ListView):\n    queryset = theirs.Tag.objects.all()\nclass Books(ListView):\n    model = Book\n',
      'shop/serializers.py':
        'from blog.models import Tag as Told\nfrom blog.models import Tag\nclass TagSerializer(ModelSerializer):\n    class Meta:\n        model = Tag\n        fields = []\n',
      'blog/views.py': 'class Nowhere(ListView):\n    model = Tag\n',
    });
    const means = await followModels(inventory, follower);
    const reached = (app: string, by: typeof means): string[] => {
      const named = [{ kind: 'model', name: 'Tag', place: { path: `${app}/models.py` } }];
      const { distanceOf } = findConcern(inventory, { path: '', named, template: undefined }, () => [], by);
      return [...inventory.views, ...inventory.serializers].flatMap((one) => (distanceOf(one) === 1 ? [one.name] : []));
    };
    assert.deepEqual(
      [reached('shop', means), reached('blog', means), reached('shop', meansByName)],
      [['Own'], ['Far', 'TagSerializer'], ['Nowhere', 'Own', 'Far', 'TagSerializer']],
    );
  });
});
