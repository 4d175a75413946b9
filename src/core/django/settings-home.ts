import { directoryOf } from '../base/path-parts';

/** The directory that a settings file configures: its own, or the one around a directory `settings`. */
export function settingsHome(file: string): string {
  return directoryOf(file).replace(/(?:^|\/)settings(?:\/[^]*)?$/, '');
}
