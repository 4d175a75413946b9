import type { Uri } from 'vscode';
import type { Model } from './model';
import { pathOf } from '../files/place';
import type { TaskSubject } from './task-subject';

/** The task log that a file is. */
export function taskOfFile(model: Model, uri: Uri | undefined): TaskSubject | undefined {
  const place = uri && pathOf(uri);
  const task = place && model.of(place.folder)?.tasks.find(({ path }) => path === place.path);
  return task && { kind: 'task', folder: place.folder, task };
}
