"""Modules that are not installed, as far as a project needs them to be loaded: names that take anything."""

import importlib.abc
import importlib.machinery
import os
import sys
import types


class Anything:
    def __init__(self, *args, **options):
        pass

    def __init_subclass__(cls, **options):
        pass

    def __call__(self, *args, **options):
        return args[0] if len(args) == 1 and callable(args[0]) and not options else Anything()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __iter__(self):
        return iter(())

    def __getitem__(self, key):
        return Anything()


class StandIn(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("__") or name in ("urlpatterns", "app_name"):
            raise AttributeError(name)
        found = type(name, (Anything,), {"__module__": self.__name__}) if name[:1].isupper() else Anything()
        setattr(self, name, found)
        return found


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Asked last: what is installed is used."""

    def __init__(self, names):
        self.names = names

    def find_spec(self, name, path=None, target=None):
        if name.split(".", 1)[0] in self.names:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        module = StandIn(spec.name)
        module.__path__ = []
        return module

    def exec_module(self, module):
        pass


def install():
    """Stands in for the top-level modules that ORACLE_STAND_INS names, with commas between."""
    names = {name for name in os.environ.get("ORACLE_STAND_INS", "").split(",") if name}
    if names:
        sys.meta_path.append(Finder(names))
