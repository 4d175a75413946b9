import assert from 'node:assert/strict';
import { openMemoryMode } from '../memory-mode';

/** The letters that the names below have, and those of ASCII in their place. */
const PLAIN: Readonly<Record<string, string>> = { ä: 'a', Ü: 'U', ü: 'u', ß: 's' };

const TREE = {
  'manage.py':
    'import os\nimport sys\n\nif __name__ == "__main__":\n    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n    from django.core.management import execute_from_command_line\n\n    execute_from_command_line(sys.argv)\n',
  'requirements.txt': 'Django==5.2.1\n',
  'shop/__init__.py': '',
  'shop/settings.py': 'ROOT_URLCONF = "shop.urls"\nINSTALLED_APPS = ["regal", "rest_framework"]\n',
  'shop/urls.py':
    'from django.urls import path\n\nfrom regal import views\n\nurlpatterns = [\n    path("neu/", views.ÜbersichtView.as_view()),\n]\n',
  'regal/__init__.py': '',
  'regal/models.py':
    'from django.db import models\n\n\nclass BücherQuerySet(models.QuerySet):\n    def verfügbare(self):\n        return self.filter(zähler__gt=0)\n\n\nclass Bücher(models.Model):\n    zähler = models.IntegerField(db_index=True)\n    objects = BücherQuerySet.as_manager()\n',
  'regal/permissions.py':
    'from rest_framework.permissions import BasePermission\n\n\nclass DarfZählen(BasePermission):\n    def has_permission(self, request, view):\n        return request.user.is_staff\n',
  'regal/serializers.py':
    'from rest_framework import serializers\n\nfrom .models import Bücher\n\n\nclass BücherSerializer(serializers.ModelSerializer):\n    class Meta:\n        model = Bücher\n        fields = ["zähler"]\n',
  'regal/views.py':
    'from rest_framework.generics import ListAPIView\n\nfrom .models import Bücher\nfrom .permissions import DarfZählen\nfrom .serializers import BücherSerializer\n\n\nclass ÜbersichtView(ListAPIView):\n    permission_classes = [DarfZählen]\n\n    def get_queryset(self):\n        return Bücher.objects.verfügbare().filter(zähler__gt=gemäß(1))\n\n    def get_serializer_class(self):\n        return BücherSerializer\n\n\ndef gemäß(wert):\n    return wert\n',
} as const;

/** The task log of a hand-over at the view. */
async function handOver(tree: Record<string, string>): Promise<string> {
  const { mode } = await openMemoryMode(tree);
  const place = { path: 'regal/views.py', line: 8, endLine: 15 };
  const { change } = await mode.tasks.draft({ route: { kind: 'escalation', id: 'api' }, title: 'Mend it', place });
  return change.text;
}

suite('A hand-over with names of any script', () => {
  test('tells of them what it tells of names of ASCII', async () => {
    const text = await handOver(TREE);
    const tree = Object.fromEntries(Object.entries(TREE).map(([path, each]) => [path, plain(each)]));
    assert.equal(plain(text), await handOver(tree));
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('- Uses ')),
      [
        '- Uses class `DarfZählen` [regal/permissions.py:4](../../regal/permissions.py#L4)',
        '- Uses model `Bücher` [regal/models.py:9](../../regal/models.py#L9)',
        '- Uses function `gemäß` [regal/views.py:18](../../regal/views.py#L18)',
        '- Uses serializer `BücherSerializer` [regal/serializers.py:6](../../regal/serializers.py#L6)',
        '- Uses method `BücherQuerySet.verfügbare` [regal/models.py:5](../../regal/models.py#L5)',
      ],
    );
  });
});

function plain(text: string): string {
  return text.replaceAll(/[äÜüß]/g, (letter) => PLAIN[letter] ?? '');
}
