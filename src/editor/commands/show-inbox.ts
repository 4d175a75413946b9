import type { Command } from './command';
import type { TaskViewState } from '../model/task-view-state';

/** Shows the group of what came back, at the top of the Tasks view; the view alone where nothing did. */
export const showInbox: Command<{ taskView: TaskViewState }> = async ({ taskView }) => taskView.showInbox();
