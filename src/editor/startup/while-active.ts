import type { Disposable } from 'vscode';
import type { Model } from '../model/model';
import type { ActiveMode, Outline } from './register-active';

/** The mode as it goes on and off. */
export interface SwitchedMode extends Disposable {
  /** `''` while the mode is off. */
  readonly outline: Outline;
}

/** Turns the mode on where there is Django, and off where there is none any more. */
export function whileActive(model: Model, turnOn: () => ActiveMode): SwitchedMode {
  let on: ActiveMode | undefined;
  const turnOff = (): void => {
    on?.dispose();
    on = undefined;
  };
  const follow = model.onDidChange(() => {
    if (!model.active) turnOff();
    else on ??= turnOn();
  });
  return {
    outline: (view) => on?.outline(view) ?? '',
    dispose: () => {
      follow.dispose();
      turnOff();
    },
  };
}
