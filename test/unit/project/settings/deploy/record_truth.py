"""Writes truth.json: what Django's own checks say of each of the cases, in an empty environment.

    python record_truth.py            with Django on PYTHONPATH
"""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

# What django-environ and python-decouple answer where no variable is set.
LIBRARIES = """
import sys, types
class Env:
    def __init__(self, **scheme): self.scheme = scheme
    def __call__(self, name, default=None): return self.scheme[name][1] if name in self.scheme else default
    def bool(self, name, default=None): return default
    list = int = str = bool
class Csv:
    def __call__(self, text): return [part.strip() for part in text.split(",") if part.strip()]
def config(name, default=None, cast=lambda value: value): return cast(default)
def module(name, **names):
    sys.modules[name] = types.ModuleType(name)
    vars(sys.modules[name]).update(names)
module("environ", Env=Env)
module("decouple", Csv=Csv, config=config)
module("urls", urlpatterns=[])
"""

CHECK = """
import json, os
sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "settings"
import django
from django.core.checks import security
from django.core.checks.registry import registry
from django.core.checks.security import base, csrf, sessions
found = {
    message.id
    for check in registry.get_checks(include_deployment_checks=True)
    if check.__module__.startswith("django.core.checks.security")
    for message in check(app_configs=None)
}
print(json.dumps({"django": django.get_version(), "found": sorted(found)}))
"""


def truth_of(case):
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "SYSTEMROOT") if name in os.environ}
    done = subprocess.run([sys.executable, "-B", "-c", LIBRARIES + CHECK], cwd=case, env=kept, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{case.name}: {done.stderr[-600:]}")
    return json.loads(done.stdout)


cases = {case.name: truth_of(case) for case in sorted((HERE / "cases").iterdir())}
truth = {"django": next(iter(cases.values()))["django"], "found": {name: case["found"] for name, case in cases.items()}}
(HERE / "truth.json").write_text(json.dumps(truth, indent=2) + "\n")
