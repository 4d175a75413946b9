import type { Disposable } from 'vscode';
import type { CommandContext } from './commands';
import type { ActiveMode, Outline } from './register-active';

/** The mode as it goes on and off. */
export interface SwitchedMode extends Disposable {
  /** The rows of each view as indented lines, as they stand now; `''` while the mode is off. */
  readonly outline: Outline;
}

/** Turns the mode on where there is Django, and off where there is none any more. What it is comes with the bundle that core is in. */
export function whileActive(context: CommandContext): SwitchedMode {
  const { model } = context;
  let loading = false;
  let on: ActiveMode | undefined;
  const turnOff = (): void => {
    on?.dispose();
    on = undefined;
  };
  const turnOn = async (): Promise<void> => {
    if (on || loading) return;
    loading = true;
    const { openActive } = await import('./open-mode');
    loading = false;
    if (model.active) on = openActive(context);
  };
  const follow = model.onDidChange(() => (model.active ? void turnOn() : turnOff()));
  return {
    outline: {
      project: () => on?.outline.project() ?? '',
      partners: () => on?.outline.partners() ?? '',
      tasks: () => on?.outline.tasks() ?? '',
    },
    dispose: () => {
      follow.dispose();
      turnOff();
    },
  };
}
