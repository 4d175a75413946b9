import type { Canaries } from './canaries';

/** Files of which only facts are told: what their code gives away when it is quoted is for the tests of quoted code. */
export const NOT_QUOTED = { settings: 'shop/settings_production.py', fields: 'orders/account.py' };

/** A small Django project with a secret in every place that something is told of. */
export function leakyProject(secrets: Canaries): Record<string, string> {
  const plain = (place: string): string => secrets.plain(place);
  const shaped = (place: string): string => secrets.shaped(place);
  return {
    'manage.py':
      'import os\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line([])\n',
    'requirements.txt': [
      `--index-url https://reader:${plain('index URL')}@pypi.example.org/simple`,
      `Django @ git+https://${plain('requirement')}@github.com/django/django.git@stable/5.2.x`,
      'djangorestframework',
      'psycopg[binary]',
      'celery',
      '',
    ].join('\n'),
    'package.json': `{"dependencies": {"react": "git+https://${plain('npm requirement')}@github.com/facebook/react.git"}}`,
    'shop/__init__.py': '',
    'shop/settings.py': `import os
SECRET_KEY = "${plain('SECRET_KEY')}"
DEBUG = os.environ.get("DEBUG_TOKEN", "${plain('default of the environment')}") == "1"
ROOT_URLCONF = "shop.urls"
INSTALLED_APPS = ["django.contrib.auth", "rest_framework", "orders"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "PASSWORD": "${plain('database password')}"}}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://:${plain('cache URL')}@cache:6379/0"}}
CELERY_BROKER_URL = "amqp://shop:${plain('broker URL')}@mq//"
EMAIL_HOST_PASSWORD = "${plain('mail password')}"
STATIC_URL = "https://cdn.example.org/?token=${plain('static URL')}"
CORS_ALLOWED_ORIGINS = ["https://a:${plain('origin')}@example.org"]
SENTRY_DSN = "https://${plain('Sentry DSN')}@o1.ingest.sentry.io/4"
PAYMENT_CODES = ["${shaped('list of settings')}"]
REST_FRAMEWORK = {"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"], "API_KEY": "${plain('REST_FRAMEWORK')}"}
`,
    'shop/urls.py': `from django.urls import include, path
from orders.views import BookView
urlpatterns = [path("hook/${shaped('URL pattern')}/", BookView.as_view(), name="book")]
`,
    'orders/__init__.py': '',
    'orders/models.py': `from django.db import models
class Book(models.Model):
    title = models.CharField(max_length=200, default="${shaped('default of a field')}")
    isbn = models.CharField("${shaped('verbose name')}", max_length=99)
    source = models.URLField(default="https://u:${plain('default URL')}@feed.example.org/${'long/'.repeat(30)}")
    class Meta:
        db_table = "${shaped('table')}"
        ordering = ["${shaped('ordering')}"]
        indexes = [models.Index(fields=["title"], condition=models.Q(token="${plain('condition of an index')}"), name="by_title")]
        constraints = [models.CheckConstraint(check=models.Q(password="${plain('constraint')}"), name="c")]
`,
    'orders/serializers.py': `from rest_framework import serializers
from orders.models import Book
class BookSerializer(serializers.ModelSerializer):
    title = serializers.CharField(initial="${shaped('initial value')}")
    class Meta:
        model = Book
        fields = ["title"]
`,
    'orders/views.py': `from rest_framework import generics
from orders.models import Book
from orders.serializers import BookSerializer
ACCESS_TOKEN = "${plain('constant beside a view')}"
class BookView(generics.ListAPIView):
    queryset = Book.objects.filter(token="${plain('argument in a view')}")
    serializer_class = BookSerializer
    template_name = "${shaped('template name')}.html"
    def get(self, request):
        # the password is ${plain('comment')}
        return connect(ACCESS_TOKEN, "${shaped('argument of a call')}")
`,
    [NOT_QUOTED.settings]: `from .settings import *
if os.environ.get("APP_SECRET") == "${plain('condition of a setting')}":
    SECURE_SSL_REDIRECT = True
`,
    [NOT_QUOTED.fields]: `from django.db import models
from rest_framework import serializers
class Account(models.Model):
    api_token = models.CharField(max_length=99, default="${plain('default of a secret field')}")
class AccountSerializer(serializers.Serializer):
    secret = serializers.CharField(default="${plain('default of a serializer field')}", initial="${plain('initial value of a secret field')}")
`,
    'orders/migrations/__init__.py': '',
    'orders/migrations/0001_initial.py': `from django.db import migrations
API_SECRET = "${plain('constant of a migration')}"
SQL = "UPDATE orders_book SET title = '${shaped('SQL of a migration')}'"
def forwards(apps, schema_editor):
    call(password="${plain('argument in a migration')}", secret=API_SECRET)
class Migration(migrations.Migration):
    dependencies = []
    operations = [migrations.RunSQL(SQL), migrations.RunPython(forwards)]
`,
    'orders/management/__init__.py': '',
    'orders/management/commands/__init__.py': '',
    'orders/management/commands/pay.py': `from django.core.management.base import BaseCommand
class Command(BaseCommand):
    help = "Pays with ${shaped('help of a command')}, password=${plain('password in help')}"
`,
    'orders/tests/test_books.py': 'def test_books():\n    assert True\n',
    'e2e/login.spec.ts': `import { test } from '@playwright/test';\ntest('logs in with password=${plain('title of a test')}', async () => {});\n`,
    'docker-compose.yml': `services:
  redis:
    image: redis:7
    command: redis-server --requirepass ${plain('requirepass')}
    ports: ["\${REDIS_PORT:-${plain('default of a port')}}:6379"]
  flower:
    command: ["celery", "flower", "--basic_auth=admin:${plain('basic_auth')}", "--broker-password=${plain('option with =')}"]
  db:
    command: sh -c "mysql -uroot -p${plain('-p of mysql')} && PGPASSWORD=${plain('variable before a command')} psql"
    environment:
      POSTGRES_PASSWORD: ${plain('environment of compose')}
      OTHER: \${DB_PASSWORD:-${plain('default in compose')}}
  web:
    build: https://${plain('build context')}@github.com/shop/web.git
`,
    Dockerfile: `FROM python:3.13
ENV SECRET_KEY=${plain('ENV')}
CMD ["gunicorn", "shop.wsgi", "--auth-token", "${plain('CMD')}"]
EXPOSE 8000
`,
    Procfile: `web: API_TOKEN=${plain('variable of a process')} gunicorn shop.wsgi\nworker: celery -b redis://:${plain('broker of a process')}@mq worker\n`,
    '.github/CODEOWNERS': `*.sql @acme/${shaped('owner')}\n* @acme/database\n`,
    '.github/workflows/ci.yml': `env:\n  DJANGO_SECRET_KEY: ${plain('workflow')}\njobs: {}\n`,
    '.roomodes': `customModes:\n  - slug: database-specialist\n    name: "DB ${shaped('name of a mode')}"\n`,
    '.ruru/templates/django-developer/api.md': `# {{title}}\n\nAsk with token=${plain('own template')} or \`curl -u bob:${plain('command in the own template')}\`.\n\n{{context}}\n`,
    '.ruru/tasks/TASK-DB-1.md': `+++
id = "TASK-DB-1"
title = "Log in with password=${plain('title of a task log')}"
status = "${shaped('status of a task log')}"
priority = "token=${plain('priority of a task log')}"
assigned_to = "database-specialist"
coordinator = "TASK-LEAD"
depends_on = ["${shaped('dependency')}"]
related_docs = ["https://u:${plain('related document')}@docs.example.org/x.md"]
due_date = password=${plain('date that is none')}
+++

# Measure

- [ ] The API key is ${plain('item')}
- [ ] Nothing else

\`\`\`py
SECRET_KEY = "${plain('code in a task log')}"
\`\`\`

## Log
`,
    '.ruru/tasks/TASK-LEAD.md': `+++\nid = "TASK-LEAD"\ntitle = "Lead"\nstatus = "🟡 To Do"\ncreated_date = "2026-01-01"\nupdated_date = "2026-01-01"\n+++\n\n# Lead\n\n## Log\n`,
    [`.ruru/tasks/odd.md`]: `+++\nid = "TASK-${shaped('id of a task log')}"\ntitle = "Odd"\nstatus = "🟡 To Do"\ncoordinator = "x"\n+++\n\n# Odd\n`,
  };
}
