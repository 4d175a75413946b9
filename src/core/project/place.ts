/** Paths are relative to the workspace folder, lines 1-based. */
export interface Place {
  file: string;
  line: number;
}

/** Something with a name, in an app where it stands in one. */
export interface Named extends Place {
  name: string;
  /** The app's label; null outside every app. */
  app: string | null;
}
