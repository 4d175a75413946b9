import type { FileLine } from '../base/place';

/** Something with a name, in an app where it stands in one. */
export interface Named extends FileLine {
  name: string;
  /** The app's label; null outside every app. */
  app: string | null;
}
