"""What Django itself says of a project, as JSON.

usage: dump.py ROOT SETTINGS OUT

Runs the project's code: for projects of this repository, of Django and of Debian's packages alone, never for a user's.
Only what stands below ROOT is told. A kind that cannot be read is null, with the reason under "errors".
"""

import gc
import importlib
import inspect
import json
import os
import sys
import warnings
import weakref

import stand_ins

warnings.simplefilter("ignore")
ROOT, SETTINGS, OUT = os.path.realpath(sys.argv[1]), sys.argv[2], os.path.abspath(sys.argv[3])
sys.path.insert(0, ROOT)
os.chdir(ROOT)
os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
stand_ins.install()

import django  # noqa: E402
from django.apps import apps  # noqa: E402

TOLD = ("GET", "POST", "PUT", "PATCH", "DELETE")
truth = {"django": django.get_version(), "errors": []}


def file_of(module_name):
    path = getattr(sys.modules.get(module_name), "__file__", None)
    path = path and os.path.realpath(path)
    return os.path.relpath(path, ROOT) if path and path.startswith(ROOT + os.sep) else None


def below(base):
    found = {}
    stack = [base]
    while stack:
        for one in stack.pop().__subclasses__():
            if one not in found:
                found[one] = None
                stack.append(one)
    return [one for one in found if file_of(one.__module__) and "<locals>" not in one.__qualname__]


def plain(value):
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    return {"object": type(value).__name__}


def import_own_modules():
    """Models, serializers and signals are known to Django once their modules are loaded, whoever loads them."""
    for config in apps.get_app_configs():
        if not os.path.realpath(config.path).startswith(ROOT + os.sep):
            continue
        for name in ("admin", "views", "serializers", "api", "signals", "urls"):
            full = f"{config.name}.{name}"
            try:
                if importlib.util.find_spec(full):
                    importlib.import_module(full)
            except Exception as error:
                truth["errors"].append(f"import {full}: {error!r}"[:200])


# --- routes


def written(pattern):
    from django.urls.resolvers import LocalePrefixPattern, RegexPattern, RoutePattern

    if isinstance(pattern, LocalePrefixPattern):
        return ["locale", ""]
    if isinstance(pattern, RegexPattern):
        return ["regex", str(pattern._regex)]
    return ["route", str(pattern._route)] if isinstance(pattern, RoutePattern) else ["other", str(pattern)]


def methods_of(callback):
    """The methods that a view answers to; null where it takes any."""
    actions = getattr(callback, "actions", None)
    if actions:
        return sorted(method.upper() for method in actions if method.upper() in TOLD)
    cls = getattr(callback, "cls", None) or getattr(callback, "view_class", None)
    if cls:
        given = getattr(callback, "initkwargs", None) or getattr(callback, "view_initkwargs", None) or {}
        names = given.get("http_method_names", cls.http_method_names)
        return sorted(name.upper() for name in names if hasattr(cls, name) and name.upper() in TOLD)
    inner = callback
    for _ in range(20):
        code = getattr(inner, "__code__", None)
        for name, cell in zip(code.co_freevars if code else (), getattr(inner, "__closure__", None) or ()):
            if name == "request_method_list":
                return sorted(method for method in cell.cell_contents if method in TOLD)
        inner = getattr(inner, "__wrapped__", None)
        if inner is None:
            return None
    return None


def read_routes():
    from functools import partial

    from django.urls import URLResolver, get_resolver

    routes = []

    def walk(resolver, parts, namespaces):
        for entry in resolver.url_patterns:
            here = [*parts, written(entry.pattern)]
            if isinstance(entry, URLResolver):
                walk(entry, here, [*namespaces, entry.namespace] if entry.namespace else namespaces)
                continue
            callback = entry.callback
            view = getattr(callback, "cls", None) or getattr(callback, "view_class", None)
            if view is None:
                while isinstance(callback, partial):
                    callback = callback.func
                view = inspect.unwrap(callback)
            module = getattr(view, "__module__", None)
            routes.append(
                {
                    "parts": here,
                    "name": ":".join([*namespaces, entry.name]) if entry.name else None,
                    "view": getattr(view, "__name__", type(view).__name__),
                    "module": module,
                    "file": file_of(module),
                    "methods": methods_of(entry.callback),
                }
            )

    walk(get_resolver(), [], [])
    return routes


# --- models


def read_models():
    from django.db import models

    told = []
    for model in below(models.Model):
        meta = model._meta
        if meta.auto_created or "__fake__" in model.__module__:
            continue
        inherited = {
            field.name: field.creation_counter
            for base in model.__mro__[1:]
            if hasattr(base, "_meta") and base._meta.abstract
            for field in [*base._meta.local_fields, *base._meta.local_many_to_many]
        }
        # These are copied from concrete bases too.
        copied = {
            field.name: getattr(field, "creation_counter", None)
            for base in model.__mro__[1:]
            if hasattr(base, "_meta")
            for field in base._meta.private_fields
        }
        virtual = {field.name for field in meta.private_fields if not hasattr(field, "creation_counter")}
        fields = []
        for field in [*meta.local_fields, *meta.local_many_to_many, *meta.private_fields]:
            if getattr(field, "auto_created", False):
                continue
            own = inherited.get(field.name) != getattr(field, "creation_counter", -1)
            if field.name in virtual:
                own = field.name not in copied
            elif field.name in copied:
                own = copied[field.name] != field.creation_counter
            remote = getattr(getattr(field, "remote_field", None), "model", None)
            to = remote if isinstance(remote, str) else remote and remote._meta.label
            fields.append({"name": field.name, "type": type(field).__name__, "own": own, "to": to})
        told.append(
            {
                "app": meta.app_label,
                "name": model.__name__,
                "nested": "." in model.__qualname__,
                "file": file_of(model.__module__),
                "abstract": meta.abstract,
                "managed": meta.managed,
                "proxy": meta.proxy,
                "table": meta.db_table,
                "tableWritten": "db_table" in meta.original_attrs,
                "ordering": [item if isinstance(item, str) else "expression" for item in meta.ordering or ()],
                "indexes": len(meta.indexes),
                "constraints": len(meta.constraints),
                "uniqueTogether": len(meta.unique_together),
                "fields": fields,
            }
        )
    return told


# --- the rest


def read_serializers():
    try:
        from rest_framework import serializers
    except ImportError:
        return []
    told = []
    for cls in below(serializers.BaseSerializer):
        fields = None
        try:
            fields = [
                {
                    "name": name,
                    "type": type(field).__name__,
                    "readOnly": field.read_only,
                    "writeOnly": field.write_only,
                    "required": field.required,
                    "nullable": bool(getattr(field, "allow_null", False)),
                    "maxLength": getattr(field, "max_length", None),
                }
                for name, field in cls().fields.items()
            ]
        except Exception:
            pass  # it wants arguments, or is no serializer of fields
        nested = "." in cls.__qualname__
        told.append({"name": cls.__name__, "nested": nested, "file": file_of(cls.__module__), "fields": fields})
    return told


def read_settings():
    module = importlib.import_module(SETTINGS)
    return {name: plain(getattr(module, name)) for name in dir(module) if name.isupper()}


def read_checks():
    from django.core.checks import run_checks

    return sorted({one.id for one in run_checks(tags=["security"], include_deployment_checks=True)})


def read_migrations():
    from django.db.migrations.loader import MigrationLoader

    loader = MigrationLoader(None, load=False, ignore_no_migrations=True)
    loader.load_disk()
    told = {}
    for (label, name), migration in loader.disk_migrations.items():
        file = file_of(migration.__module__)
        if file:
            one = told.setdefault(label, {"app": label, "path": os.path.dirname(file), "names": []})
            one["names"].append(name)
    return list(told.values())


def read_signals():
    from django.dispatch import Signal

    told = set()
    for signal in [one for one in gc.get_objects() if issubclass(type(one), Signal)]:
        for receiver in signal.receivers:
            function = receiver[1]() if isinstance(receiver[1], weakref.ReferenceType) else receiver[1]
            if function is None:
                continue
            function = inspect.unwrap(getattr(function, "__func__", function))
            file = file_of(getattr(function, "__module__", None))
            if file:
                told.add((file, getattr(function, "__name__", type(function).__name__)))
    return [{"file": file, "name": name} for file, name in sorted(told)]


def read_admin():
    from django.contrib import admin
    from django.contrib.admin.sites import all_sites

    admin.autodiscover()
    return [
        {"model": model.__name__, "admin": type(one).__name__, "file": file_of(type(one).__module__)}
        for site in all_sites
        for model, one in site._registry.items()
        if file_of(type(one).__module__) or file_of(model.__module__)
    ]


def main():
    django.setup()
    import_own_modules()
    for name, read in {
        "settings": read_settings,
        "routes": read_routes,
        # After the routes: a site of the project registers where its URLs import it.
        "admin": read_admin if apps.is_installed("django.contrib.admin") else list,
        "models": read_models,
        "serializers": read_serializers,
        "migrations": read_migrations,
        "signals": read_signals,
        "checks": read_checks,
    }.items():
        try:
            truth[name] = read()
        except Exception as error:
            truth[name] = None
            truth["errors"].append(f"{name}: {error!r}"[:300])
    truth["loaded"] = sorted({file_of(name) for name in list(sys.modules)} - {None})
    truth["installed"] = sorted(config.label for config in apps.get_app_configs())
    with open(OUT, "w", encoding="utf-8") as out:
        json.dump(truth, out, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main()
