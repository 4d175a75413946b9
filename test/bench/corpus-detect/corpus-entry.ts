/** One labelled repository: its tree, the manifests as they are, and what its Python files say instead of their text. */
export interface CorpusEntry {
  label: CorpusLabel;
  paths: string[];
  symlinks: Record<string, string>;
  python: Record<string, PythonSummary>;
  manifests: Record<string, string>;
}

export interface PythonSummary {
  /** Null where the variable is mentioned without a literal. */
  settingsModule?: string | null;
  executesFromCommandLine?: boolean;
  flask?: boolean;
  importsDjango?: boolean;
  installedApps?: string[];
  engines?: string[];
  channelsSettings?: boolean;
  installRequires?: string[];
}

export interface CorpusLabel {
  isDjango: boolean;
  ambiguous: boolean;
  projects: CorpusProject[];
  django: { constraint: string | null; where: string | null; locked: string | null };
}

export interface CorpusProject {
  root: string;
  managePy: string | null;
  settingsModule: string | null;
  settingsFile: string | null;
}
