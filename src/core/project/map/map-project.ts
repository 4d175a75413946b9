import type { TemplateFile } from '../contents/content-row';
import type { Inventory } from '../inventory';
import { MapBuilder } from './map-builder';
import { modelId, modelLabel, placeId, urlId } from './node-ids';
import type { MapScope, ProjectMap } from './project-map';

/** Maps a part of a project: its models with their relations, or what answers at URLs down to the database. */
export function mapProject(inventory: Inventory, templates: readonly TemplateFile[], scope: MapScope): ProjectMap {
  const builder = new MapBuilder(inventory, templates);
  const models = inventory.models.filter(({ abstract }) => !abstract);
  const addModels = (isMeant: (label: string, app: string | null) => boolean): void => {
    for (const model of models) if (isMeant(modelLabel(model), model.app)) builder.addModel(model);
  };
  switch (scope.kind) {
    case 'all':
      addModels(() => true);
      builder.addRelations(true);
      break;
    case 'app':
      addModels((_, app) => app === scope.app);
      builder.addRelations(true);
      break;
    case 'model':
      addModels((label) => label === scope.model);
      builder.addRelations(true);
      break;
    case 'endpoint': {
      const meant = new Set(scope.patterns);
      for (const route of inventory.routes) if (meant.has(route.pattern)) builder.addRoute(route);
      builder.addRelations(false);
      break;
    }
    case 'things': {
      const ids = new Set(scope.ids);
      for (const route of inventory.routes) if (ids.has(urlId(route.pattern))) builder.addRoute(route);
      for (const view of inventory.views) if (ids.has(placeId('view', view))) builder.addView(view, null);
      for (const one of inventory.serializers) if (ids.has(placeId('serializer', one))) builder.addSerializer(one);
      addModels((label) => ids.has(modelId(label)));
      builder.addRelations(true);
    }
  }
  return builder.finish();
}
