import type { Model } from '../../../../src/core/project/inventory';
import { inventoryOf } from '../inventory-of';

export const SETTINGS = { 'manage.py': '', 'config/settings.py': 'INSTALLED_APPS = ["a"]\n', 'a/__init__.py': '' };

export const IMPORT = 'from django.db import models\n';

export async function modelsOf(tree: Record<string, string>): Promise<Model[]> {
  return (await inventoryOf({ ...SETTINGS, ...tree })).models;
}

/** `name: CharField`, with the base and the condition where there are. */
export function fieldsOf({ fields, inherited }: Model): string[] {
  return [
    ...inherited.map(({ name, type, from, inheritance }) => `${name}: ${type} from ${from}, ${inheritance}`),
    ...fields.map(({ name, type, when }) => `${name}: ${type}${when === null ? '' : ` if ${when}`}`),
  ];
}
