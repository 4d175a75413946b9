import { Disposable, workspace, type ConfigurationChangeEvent, type WorkspaceFolder } from 'vscode';
import type { Acceptance, LineBreak } from '../../core';

const SECTION = 'djangoDeveloper';

/** The settings of one workspace folder, as package.json declares them. */
export interface Settings {
  detection: 'auto' | 'on' | 'off';
  /** Where new task logs are written; checked to lie inside the folder when it is used. */
  tasksFolder: string;
  /** Where other products keep their task files, as the user wrote it. */
  otherTaskFolders: readonly string[];
  /** `''` where the user is to be asked. */
  coordinator: string;
  /** Directories that are projects whatever their names, as the user wrote them. */
  extraRoots: readonly string[];
  /** Who takes which role, as the user wrote it. */
  partners: Readonly<Record<string, unknown>>;
  /** Whether code that speaks for a partner says so above itself. */
  escalationCodeLens: boolean;
  /** Whether operations of migrations that lock or break something carry hints. */
  migrationHints: boolean;
  /** Whether a task log offers above itself what can be done with it. */
  taskCodeLens: boolean;
  /** Of which task logs problems are told: of those that are open, of the broken ones too, or of all. */
  taskProblems: 'openFiles' | 'brokenFiles' | 'workspace';
  /** Whose completions wait for the sender's word. */
  acceptance: Acceptance;
  /** So many days without a change, and a task is told to be left lying; 0 for never. */
  staleAfterDays: number;
  /** What hosts of one's own run. */
  forges: Readonly<Record<string, unknown>>;
  /** Of what came back, what a message tells of. */
  inboxMessages: readonly string[];
  /** Whether rows of tasks say where another branch has them further on. */
  taskBranches: boolean;
  /** Which files that open tasks name carry a mark: none, those that a task is about, or all. */
  fileMarks: 'off' | 'about' | 'named';
  /** Whether a message offers to hand over a task log that was just written. */
  offerHandOver: boolean;
  /** Whether VS Code is offered the MCP server. */
  mcpServer: boolean;
}

/** What was read of each folder, by its URI; nothing is kept before somebody follows what changes. */
let kept: Map<string, Settings> | undefined;

/**
 * Has the settings of a folder read once, and again when they have changed: whether the mode is on is asked for every row of every view,
 * and VS Code takes its time to answer. Whoever else listens to changes of the settings begins after this.
 */
export function keepSettings(): Disposable {
  const settings = new Map<string, Settings>();
  kept = settings;
  const forget = (): void => settings.clear();
  return Disposable.from(
    workspace.onDidChangeConfiguration(forget),
    workspace.onDidChangeWorkspaceFolders(forget),
    new Disposable(() => (kept = undefined)),
  );
}

/** The settings of a folder as they are now. */
export function readSettings(folder: WorkspaceFolder): Settings {
  const key = folder.uri.toString();
  const settings = kept?.get(key) ?? askForSettings(folder);
  kept?.set(key, settings);
  return settings;
}

function askForSettings(folder: WorkspaceFolder): Settings {
  const configuration = workspace.getConfiguration(SECTION, folder.uri);
  return {
    detection: configuration.get<Settings['detection']>('detection', 'auto'),
    tasksFolder: textOf(configuration.get<unknown>('tasksFolder')) || '.ruru/tasks',
    otherTaskFolders: listOf(configuration.get<unknown>('otherTaskFolders')),
    coordinator: textOf(configuration.get<unknown>('coordinator')),
    extraRoots: listOf(configuration.get<unknown>('extraRoots')),
    partners: mapOf(configuration.get<unknown>('partners')),
    escalationCodeLens: configuration.get<boolean>('escalationCodeLens', true),
    migrationHints: configuration.get<boolean>('migrationHints', true),
    taskCodeLens: configuration.get<boolean>('taskCodeLens', true),
    taskProblems: configuration.get<Settings['taskProblems']>('taskProblems', 'brokenFiles'),
    acceptance: configuration.get<Acceptance>('acceptance', 'handedOver'),
    staleAfterDays: configuration.get<number>('staleAfterDays', 7),
    forges: mapOf(configuration.get<unknown>('forges')),
    inboxMessages: listOf(configuration.get<unknown>('inboxMessages')),
    taskBranches: configuration.get<boolean>('taskBranches', true),
    fileMarks: configuration.get<Settings['fileMarks']>('fileMarks', 'about'),
    offerHandOver: configuration.get<boolean>('offerHandOver', true),
    mcpServer: configuration.get<boolean>('mcpServer', false),
  };
}

/** How lines of new task logs end, by VS Code's own setting; its `auto` is left to git, which makes it of a line feed. */
export function readLineBreak(folder: WorkspaceFolder): LineBreak {
  const files = workspace.getConfiguration('files', { uri: folder.uri, languageId: 'markdown' });
  return files.get('eol') === '\r\n' ? '\r\n' : '\n';
}

// What a settings file holds need not be what package.json asks for.

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** VS Code hands an object out behind a proxy that looks its keys up by their path, and fails at one with a dot in it. */
export function mapOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (JSON.parse(JSON.stringify(value)) as Record<string, unknown>)
    : {};
}

/** The settings by which a folder is looked through. */
const LOOKED_BY: readonly (keyof Settings)[] = [
  'detection',
  'tasksFolder',
  'otherTaskFolders',
  'taskBranches',
  'extraRoots',
  'partners',
];

/** What a change of the settings asks for in a folder: to look anew, or to show what is known as they want it now. */
export function effectOf(event: ConfigurationChangeEvent, { uri }: WorkspaceFolder): 'look' | 'show' | undefined {
  if (LOOKED_BY.some((name) => event.affectsConfiguration(`${SECTION}.${name}`, uri))) return 'look';
  return event.affectsConfiguration(SECTION, uri) ? 'show' : undefined;
}
