import type { Memento } from 'vscode';

/** What the mode remembers of a workspace between sessions. */
export class Memory {
  constructor(private readonly state: Memento) {}

  /** The coordinator that was last chosen for a report. */
  get coordinator(): string {
    return this.state.get('coordinator', '');
  }

  async rememberCoordinator(id: string): Promise<void> {
    await this.state.update('coordinator', id);
  }
}
