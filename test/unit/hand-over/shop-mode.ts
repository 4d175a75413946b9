import type { ModeSettings } from '../../../src/core';
import type { DraftRequest } from '../../../src/core/hand-over/draft-request';
import { memoryFiles } from '../memory-files';
import { fixedMode } from './bookshop-mode';

/** A project of one app, and files beside it that are none of Django’s. */
export const SHOP: Readonly<Record<string, string | Uint8Array>> = {
  'shop/manage.py':
    "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\n",
  'shop/shop/__init__.py': '',
  'shop/shop/settings.py':
    "INSTALLED_APPS = ['books']\nROOT_URLCONF = 'shop.urls'\nSECRET_KEY = '''one\nnot-for-others\n'''\nDEBUG = False\n",
  'shop/shop/urls.py': 'urlpatterns = []\n',
  'shop/books/__init__.py': '',
  'shop/books/models.py':
    'from django.db import models\n\n\nclass Book(models.Model):\n    title = models.CharField(max_length=9)\n',
  'shop/requirements.txt': 'Django==5.2.3\n',
  'shop/.python-version': '3.13.1\n',
  'infra/main.tf': 'variable "region" {}\n',
  'logo.bin': new Uint8Array([0, 159, 146, 150]),
  'notes.ipynb': '{"cells": []}\n',
};

/** What the tests ask for, each with its own place. */
export const DATABASE: DraftRequest = { route: { kind: 'escalation', id: 'database' }, title: 'Look at this' };

/** A mode over a folder in memory. */
export function modeOf(
  tree: Readonly<Record<string, string | Uint8Array>> = SHOP,
  settings: Partial<ModeSettings> = {},
) {
  return fixedMode(memoryFiles(tree), settings);
}
