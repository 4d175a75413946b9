import assert from 'node:assert/strict';
import { inventoryOf } from './inventory-of';

/** What the names of the project below are with the letters of ASCII alone. */
const PLAIN: Readonly<Record<string, string>> = { é: 'e', É: 'E', ü: 'u', ö: 'o', ä: 'a', ß: 's', Œ: 'O', œ: 'o' };

const TREE = {
  'config/__init__.py': '',
  'config/settings.py':
    'INSTALLED_APPS = ["rest_framework", "regal"]\nROOT_URLCONF = "config.urls"\nAUTH_USER_MODEL = "regal.Käufer"\n',
  'config/urls.py': `from django.urls import include, path
from rest_framework.routers import DefaultRouter
from regal import views
stöcke = DefaultRouter()
stöcke.register("buecher", views.BücherViewSet)
urlpatterns = [path("", views.übersicht), path("neu/", views.ÉditeurView.as_view()), path("api/", include(stöcke.urls))]
`,
  'regal/__init__.py': '',
  'regal/models.py': `from django.contrib.auth.models import AbstractUser
from django.db import models
class Käufer(AbstractUser):
    straße = models.CharField(max_length=9)
class Éditeur(models.Model):
    prénom = models.CharField(max_length=9)
class Œuvre(models.Model):
    éditeur = models.ForeignKey("regal.Éditeur", on_delete=models.CASCADE, related_name="bücher")
    käufer = models.ManyToManyField("Käufer")
    nächstes = models.ForeignKey("self", on_delete=models.CASCADE, null=True)
    class Meta:
        unique_together = [("éditeur", "nächstes")]
`,
  'regal/serializers.py': `from rest_framework import serializers
from .models import Œuvre
class BücherSerializer(serializers.ModelSerializer):
    größe = serializers.IntegerField()
    class Meta:
        model = Œuvre
        fields = ["éditeur", "größe"]
`,
  'regal/views.py': `from django.views.generic import CreateView
from rest_framework.viewsets import ModelViewSet
from .models import Éditeur, Œuvre
from .serializers import BücherSerializer
def übersicht(request):
    pass
class ÉditeurView(CreateView):
    model = Éditeur
class BücherViewSet(ModelViewSet):
    queryset = Œuvre.objects.all()
    serializer_class = BücherSerializer
`,
  'regal/admin.py': `from django.contrib import admin
from .models import Œuvre
@admin.register(Œuvre)
class BücherAdmin(admin.ModelAdmin):
    pass
`,
  'regal/signals.py': `from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import Œuvre
@receiver(post_save, sender=Œuvre)
def merke_größe(sender, **kwargs):
    pass
`,
  'regal/tasks.py': `from celery import shared_task
@shared_task
def zähle():
    pass
`,
  'regal/tests.py': `from django.test import TestCase
class Tést(TestCase):
    def test_größe(self):
        pass
`,
  'regal/migrations/__init__.py': '',
  'regal/migrations/0001_initial.py': `from django.db import migrations, models
class Migration(migrations.Migration):
    operations = [migrations.CreateModel(name="Éditeur", fields=[("prénom", models.CharField(max_length=9))])]
`,
};

suite('Names of any script', () => {
  test('are told as those of ASCII are', async () => {
    const inventory = await inventoryOf(TREE);
    const related = inventory.models.map(({ name, fields }) => [
      name,
      ...fields.map((field) => `${field.name} ${field.relation?.model ?? ''}`.trim()),
    ]);
    assert.deepEqual(related, [
      ['Käufer', 'straße'],
      ['Éditeur', 'prénom'],
      ['Œuvre', 'éditeur regal.Éditeur', 'käufer regal.Käufer', 'nächstes regal.Œuvre'],
    ]);
    const tree = Object.fromEntries(Object.entries(TREE).map(([path, text]) => [path, plain(text)]));
    assert.deepEqual(JSON.parse(plain(JSON.stringify(inventory))), await inventoryOf(tree));
  });
});

function plain(text: string): string {
  return text.replaceAll(/[éÉüöäßŒœ]/g, (letter) => PLAIN[letter] ?? '');
}
