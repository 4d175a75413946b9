/** What is in front of the developer. The path alone is enough; everything else makes the answer better. */
export interface Place {
  /** Relative to the workspace folder. */
  path: string;
  /** The whole text of the file, unsaved changes included. */
  text?: string;
  /** 1-based first line of the selection, or the line of the cursor. */
  line?: number;
  /** 1-based last line of the selection. */
  endLine?: number;
  /** The messages shown there, with source and code where they have them: `Possible SQL injection (S608)`. */
  diagnostics?: readonly string[];
  /** The Django thing the line stands in: `{ kind: 'setting', name: 'SECURE_SSL_REDIRECT' }`. */
  thing?: { kind: string; name: string };
}
