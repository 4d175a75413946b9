import { parsePython } from '../parse-python';
import { createSourceFile, type SourceFile } from '../source/source-file';
import type { ClassInFile } from '../source/source-index';

/**
 * The fields of the models that come with Django, as https://docs.djangoproject.com/en/stable/ref/contrib/ documents
 * them: what a project's own model takes over from one of these.
 */
const TEXT = `
from django.db import models

class AbstractBaseUser(models.Model):
    password = models.CharField(max_length=128)
    last_login = models.DateTimeField(blank=True, null=True)
    class Meta:
        abstract = True

class PermissionsMixin(models.Model):
    is_superuser = models.BooleanField(default=False)
    groups = models.ManyToManyField("auth.Group", blank=True, related_name="user_set", related_query_name="user")
    user_permissions = models.ManyToManyField("auth.Permission", blank=True, related_name="user_set", related_query_name="user")
    class Meta:
        abstract = True

class AbstractUser(AbstractBaseUser, PermissionsMixin):
    username = models.CharField(max_length=150, unique=True)
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    class Meta:
        abstract = True

class User(AbstractUser):
    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"

class Permission(models.Model):
    name = models.CharField(max_length=255)
    content_type = models.ForeignKey("contenttypes.ContentType", models.CASCADE)
    codename = models.CharField(max_length=100)
    class Meta:
        unique_together = [["content_type", "codename"]]
        ordering = ["content_type__app_label", "content_type__model", "codename"]

class Group(models.Model):
    name = models.CharField(max_length=150, unique=True)
    permissions = models.ManyToManyField("auth.Permission", blank=True)

class ContentType(models.Model):
    app_label = models.CharField(max_length=100)
    model = models.CharField(max_length=100)
    class Meta:
        db_table = "django_content_type"
        unique_together = [["app_label", "model"]]

class AbstractBaseSession(models.Model):
    session_key = models.CharField(max_length=40, primary_key=True)
    session_data = models.TextField()
    expire_date = models.DateTimeField(db_index=True)
    class Meta:
        abstract = True

class Session(AbstractBaseSession):
    class Meta(AbstractBaseSession.Meta):
        db_table = "django_session"

class Site(models.Model):
    domain = models.CharField(max_length=100, unique=True)
    name = models.CharField(max_length=50)
    class Meta:
        db_table = "django_site"
        ordering = ["domain"]

class LogEntry(models.Model):
    action_time = models.DateTimeField(default=timezone.now, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    content_type = models.ForeignKey("contenttypes.ContentType", models.SET_NULL, blank=True, null=True)
    object_id = models.TextField(blank=True, null=True)
    object_repr = models.CharField(max_length=200)
    action_flag = models.PositiveSmallIntegerField()
    change_message = models.TextField(blank=True)
    class Meta:
        db_table = "django_admin_log"
        ordering = ["-action_time"]

class FlatPage(models.Model):
    url = models.CharField(max_length=100, db_index=True)
    title = models.CharField(max_length=200)
    content = models.TextField(blank=True)
    enable_comments = models.BooleanField(default=False)
    template_name = models.CharField(max_length=70, blank=True)
    registration_required = models.BooleanField(default=False)
    sites = models.ManyToManyField("sites.Site")
    class Meta:
        db_table = "django_flatpage"
        ordering = ["url"]
`;

let known: SourceFile | undefined;

/** The text of a model of Django by its absolute name, `django.contrib.auth.models.AbstractUser`; null for any other. */
export function djangoModel(dotted: string): ClassInFile | null {
  const [, app, name = ''] = /^django\.contrib\.(\w+)\.(?:models|base_user|base_session)\.(\w+)$/.exec(dotted) ?? [];
  // A model of another app may be called the same: `crm.User`.
  if (app === undefined || (APPS[name] ?? ABSTRACT[name]) !== app) return null;
  known ??= createSourceFile('', parsePython(TEXT));
  const node = known.classes.get(name);
  return node ? { file: known, node } : null;
}

/** The app of each of those that has no table. */
const ABSTRACT: Readonly<Record<string, string>> = {
  ...{ AbstractBaseUser: 'auth', PermissionsMixin: 'auth', AbstractUser: 'auth', AbstractBaseSession: 'sessions' },
};

/** The app of each of those that has a table. */
const APPS: Readonly<Record<string, string>> = {
  ...{ User: 'auth', Permission: 'auth', Group: 'auth', ContentType: 'contenttypes', Session: 'sessions' },
  ...{ Site: 'sites', LogEntry: 'admin', FlatPage: 'flatpages' },
};

/** `auth.User` of the class of that name. */
export function labelOfDjango(name: string): string {
  return name in APPS ? `${APPS[name] ?? ''}.${name}` : name;
}

/** Whether a class is one of those. */
export function isOfDjango({ file }: ClassInFile): boolean {
  return file === known;
}
