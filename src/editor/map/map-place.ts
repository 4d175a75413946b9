import type { DjangoProject } from '../../core';
import type { MapView } from '../../webview/map/messages';
import type { FolderModel } from '../model/folder-model';
import type { Model } from '../model/model';

/** The project that a map is of. */
export interface MapPlace {
  folder: FolderModel;
  project: DjangoProject;
}

/** Every project of the workspace. */
export function placesOfMaps({ activeFolders }: Model): MapPlace[] {
  return activeFolders.flatMap((folder) => (folder.detection?.projects ?? []).map((project) => ({ folder, project })));
}

/** The project that a map was of, as the workspace is now; undefined where it is not there any more. */
export function placeOfMap(model: Model, { folder, root, manage }: MapView): MapPlace | undefined {
  return placesOfMaps(model).find(
    (place) =>
      place.folder.folder.uri.toString() === folder &&
      place.project.root === root &&
      (place.project.manage ?? '') === manage,
  );
}

/** What a map shows of a project. */
export function viewOf({ folder, project }: MapPlace, kind: MapView['kind'], of: readonly string[]): MapView {
  const { root, manage } = project;
  return { folder: folder.folder.uri.toString(), root, manage: manage ?? '', kind, of: [...of] };
}
