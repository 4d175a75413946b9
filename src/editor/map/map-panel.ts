import { commands, Disposable, l10n, Range, type Uri, type WebviewPanel, window, workspace } from 'vscode';
import { mapDiagram, type MapNode, type TaskLog } from '../../core';
import { UserError } from '../../core/base/errors';
import { MAP_WORDS } from '../../webview/map/map-words';
import { isFromMap, type FromMap, type MapView } from '../../webview/map/messages';
import { uriOf } from '../files/place';
import type { ContentSubject } from '../model/content-subject';
import type { EditorLog } from '../model/log';
import type { Model } from '../model/model';
import { execute } from '../surfaces/execute';
import { answerPanel, fillPanel, openPanel } from '../surfaces/open-panel';
import { panelTabs } from '../surfaces/panel-tabs';
import { pageWords } from '../surfaces/page-words';
import { showQuickPick } from '../surfaces/quick-input';
import { dragNode } from './dragged-node';
import { composeMap, viewAround, type ComposedMap } from './compose-map';
import { placeOfMap, type MapPlace } from './map-place';
import { MapTasks } from './map-tasks';

/** What a map works with. */
export interface MapNeeds {
  model: Model;
  log: EditorLog;
  /** Where the extension is installed. */
  extensionUri: Uri;
}

/** What VS Code knows the panel by. */
const VIEW_TYPE = 'djangoDeveloper.map';

/** So long changes are gathered before the map is drawn anew, in milliseconds. */
const GATHER = 120;

let open: MapPanel | undefined;

/** Shows a part of a project on the map: in the panel that is open, or a new one. */
export async function showMap(needs: MapNeeds, view: MapView): Promise<void> {
  if (!open) {
    // One that nobody has seen since the window was reloaded would show what it did then.
    await window.tabGroups.close(panelTabs(VIEW_TYPE));
    return restoreMap(needs, openPanel(VIEW_TYPE, l10n.t('Map')), view);
  }
  open.panel.reveal();
  await open.show(view);
}

/** Fills a panel that VS Code has kept over a reload of the window, or that is new. */
export async function restoreMap(needs: MapNeeds, panel: WebviewPanel, view: MapView): Promise<void> {
  const map = new MapPanel(needs, panel, view);
  open = map;
  panel.onDidDispose(() => {
    map.dispose();
    if (open === map) open = undefined;
  });
  await fillPanel(panel, needs.extensionUri, { title: l10n.t('Map'), script: 'map', words: pageWords(MAP_WORDS) });
}

/** The map in the editor area: it follows the project and its task logs, and does what is asked for in its page. */
class MapPanel implements Disposable {
  readonly #needs: MapNeeds;
  readonly #tasks = new MapTasks();
  readonly #subscriptions: Disposable;
  #view: MapView;
  #isReady = false;
  #timer: NodeJS.Timeout | undefined;
  #told = '';
  #shown: ComposedMap | undefined;

  constructor(
    needs: MapNeeds,
    readonly panel: WebviewPanel,
    view: MapView,
  ) {
    this.#needs = needs;
    this.#view = view;
    const drawSoon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void execute('showMap', needs.log, () => this.#draw()), GATHER);
    };
    this.#subscriptions = Disposable.from(
      needs.model.onDidChange(drawSoon),
      panel.onDidChangeViewState(drawSoon),
      workspace.onDidGrantWorkspaceTrust(drawSoon),
      answerPanel(panel, {
        name: 'showMap',
        log: needs.log,
        isMessage: isFromMap,
        answer: (message) => this.#answer(message),
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  async show(view: MapView): Promise<void> {
    this.#view = view;
    await this.#draw();
  }

  async #answer(message: FromMap): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#isReady = true;
        this.#told = '';
        return this.#draw();
      case 'mermaid':
        return this.#showMermaid();
      case 'svg':
        return showText('xml', message.text);
      case 'tasks':
        return this.#openTask(this.#shown?.tasksOf[message.node] ?? []);
      default: {
        const node = this.#shown?.map.nodes[message.node];
        if (node) await this.#do(message.kind, node);
      }
    }
  }

  async #do(what: 'open' | 'escalate' | 'around' | 'drag', node: MapNode): Promise<void> {
    if (what === 'around') return this.show(viewAround(node, this.#view));
    const { folder } = this.#place().folder;
    const { kind, label, detail, at } = node;
    if (!at) return;
    const subject: ContentSubject = { kind: 'content', folder, row: { kind, label, description: detail, at } };
    if (what === 'drag') return dragNode(subject);
    if (what === 'escalate') return void (await commands.executeCommand('djangoDeveloper.escalate', { subject }));
    const selection = new Range(at.line - 1, 0, at.line - 1, 0);
    await commands.executeCommand('vscode.open', uriOf(folder, at.file), { selection });
  }

  async #openTask(tasks: readonly TaskLog[]): Promise<void> {
    const { folder } = this.#place().folder;
    const task =
      tasks.length === 1
        ? tasks[0]
        : (
            await showQuickPick(
              tasks.map((each) => ({ label: each.title, description: each.id, task: each })),
              { placeHolder: l10n.t('Choose a task log') },
            )
          )?.task;
    if (task) await commands.executeCommand('djangoDeveloper.openTask', uriOf(folder, task.path));
  }

  async #showMermaid(): Promise<void> {
    if (!this.#shown) return;
    const { map, message } = this.#shown;
    await showText('markdown', `# ${message.title}\n\n\`\`\`mermaid\n${mapDiagram(map)}\n\`\`\`\n`);
  }

  async #draw(): Promise<void> {
    if (!this.#isReady || !this.panel.visible) return;
    const view = this.#view;
    const place = placeOfMap(this.#needs.model, view);
    // While the folder is looked at anew, what was drawn stays.
    if (!place) return;
    const composed = await composeMap(place, view, this.#tasks);
    // Another one may have been asked for meanwhile.
    if (view !== this.#view) return;
    this.#shown = composed;
    const told = JSON.stringify(composed.message);
    if (told === this.#told) return;
    this.#told = told;
    await this.panel.webview.postMessage(composed.message);
  }

  #place(): MapPlace {
    const place = placeOfMap(this.#needs.model, this.#view);
    if (place) return place;
    throw new UserError(l10n.t('The project of this map is not there any more.'), l10n.t('Close this view.'));
  }
}

/** Shows a text in an editor of its own, where it can be saved. */
async function showText(language: string, content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language, content }));
}
