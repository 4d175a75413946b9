import { Disposable, type DocumentSelector } from 'vscode';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { registerHeaderCompletion } from './header-completion';
import { registerQuickFixes } from './quick-fixes';
import { registerTaskCodeLens } from './task-code-lens';
import { TaskDiagnostics } from './task-diagnostics';
import { registerTaskHover } from './task-hover';
import { registerTaskLinks } from './task-links';

/** Every Markdown file; each provider looks whether it is a task log of a folder in which the mode is on. */
const SELECTOR: DocumentSelector = { language: 'markdown' };

/** The help inside task logs: problems and their fixes, completion, hover, CodeLens and links. */
export function registerTaskLog(model: Model, log: EditorLog): Disposable {
  const diagnostics = new TaskDiagnostics(model, log);
  return Disposable.from(
    diagnostics,
    registerQuickFixes(SELECTOR, diagnostics),
    registerHeaderCompletion(SELECTOR, model),
    registerTaskHover(SELECTOR, model),
    registerTaskCodeLens(SELECTOR, model),
    registerTaskLinks(SELECTOR, model),
  );
}
