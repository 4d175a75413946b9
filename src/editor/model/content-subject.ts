import type { WorkspaceFolder } from 'vscode';
import type { ContentRow } from '../../core';

/** What a command that is run on a row of *What is in it* acts on. */
export interface ContentSubject {
  kind: 'content';
  folder: WorkspaceFolder;
  row: ContentRow;
}

/** The row of *What is in it* that a command was run on; undefined where it was run elsewhere. */
export function contentOf(target: unknown): ContentSubject | undefined {
  const subject = typeof target === 'object' && target !== null && 'subject' in target ? target.subject : undefined;
  return isContentSubject(subject) ? subject : undefined;
}

function isContentSubject(subject: unknown): subject is ContentSubject {
  return typeof subject === 'object' && subject !== null && 'kind' in subject && subject.kind === 'content';
}
