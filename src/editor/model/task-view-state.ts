import { commands, EventEmitter, type Disposable, type Memento } from 'vscode';
import type { TaskGrouping, TaskOrder } from '../../core';

/** How the Tasks view shows the task logs. */
export interface TaskViewSettings {
  grouping: TaskGrouping;
  order: TaskOrder;
  /** Words that a task log must have; `''` for all. */
  filter: string;
  /** Leaves only the tasks that name this file: its URI; `''` for all. */
  file: string;
  /** Whether a group is folded, by the id of its row; absent where nobody has touched it. */
  folded: Readonly<Record<string, boolean>>;
}

const KEY = 'tasksView';
const INITIAL: TaskViewSettings = { grouping: 'status', order: 'priority', filter: '', file: '', folded: {} };

/** Keeps how the Tasks view shows the task logs, over reloads too, and the context keys that its menus go by. */
export class TaskViewState implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #askedForInbox = new EventEmitter<void>();
  /** Somebody wants to see what came back. */
  readonly onDidAskForInbox = this.#askedForInbox.event;
  #settings: TaskViewSettings;

  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;

    this.#settings = { ...INITIAL, ...memory.get<Partial<TaskViewSettings>>(KEY) };
    this.#setContext();
  }

  get settings(): TaskViewSettings {
    return this.#settings;
  }

  async change(settings: Partial<TaskViewSettings>): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    this.#setContext();
    this.#changed.fire();
    await this.#memory.update(KEY, this.#settings);
  }

  /** Notes that the user has folded or unfolded a row. The view shows that already; a filter unfolds everything, and leaves this as it is. */
  async fold(id: string, isFolded: boolean): Promise<void> {
    const { filter, file, folded } = this.#settings;
    if (filter !== '' || file !== '') return;
    this.#settings = { ...this.#settings, folded: { ...folded, [id]: isFolded } };
    await this.#memory.update(KEY, this.#settings);
  }

  /** Brings the view to the front. */
  async focus(): Promise<void> {
    await commands.executeCommand('djangoDeveloper.tasks.focus');
  }

  /** Brings what came back to the front; a filter, which would hide it, goes. */
  async showInbox(): Promise<void> {
    const { filter, file } = this.#settings;
    if (filter !== '' || file !== '') await this.change({ filter: '', file: '' });
    await this.focus();
    this.#askedForInbox.fire();
  }

  dispose(): void {
    this.#changed.dispose();
    this.#askedForInbox.dispose();
  }

  #setContext(): void {
    const { grouping, order, filter, file } = this.#settings;
    const keys = { tasksGrouping: grouping, tasksOrder: order, tasksFiltered: filter !== '' || file !== '' };
    for (const [key, value] of Object.entries(keys))
      void commands.executeCommand('setContext', `djangoDeveloper.${key}`, value);
  }
}
