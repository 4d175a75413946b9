import { l10n, QuickPickItemKind, type QuickPickItem } from 'vscode';
import type { Memory } from '../model/memory';
import type { Model } from '../model/model';
import { askForItem, askForText, type Answer } from './ask';

type CoordinatorItem = QuickPickItem & { id?: string };

/** Asks who gets the report: the known coordinators, those that the workspace's task logs name, one's own, or nobody: `''`. */
export async function askForCoordinator(step: {
  model: Model;
  memory: Memory;
  title: string;
  step: number;
  totalSteps: number;
  /** Whether the report may be nobody's: whoever handed the task over reads it there. */
  orNobody: boolean;
}): Promise<Answer<{ coordinator: string }>> {
  const { model, memory, orNobody, ...wizard } = step;
  const answer = await askForItem<CoordinatorItem>({
    ...wizard,
    placeholder: l10n.t(
      'Who gets the report? Whoever gave out the work; of a task its id, and the report goes into its log.',
    ),
    items: [...coordinatorItems(model, memory.coordinator), ...(orNobody ? [nobody()] : [])],
  });
  if (typeof answer !== 'object') return answer;
  if (answer.value.id !== undefined) return { value: { coordinator: answer.value.id } };
  const own = await askForText({
    ...wizard,
    prompt: l10n.t('The slug of the coordinator, or the id of its task log'),
    validate: (text) => (text.trim() ? undefined : l10n.t('Name a coordinator.')),
  });
  return typeof own === 'object' ? { value: { coordinator: own.value.trim() } } : own;
}

function nobody(): CoordinatorItem {
  return {
    id: '',
    label: l10n.t('No Coordinator'),
    detail: l10n.t('Whoever handed the task over finds the report in its task log.'),
  };
}

function coordinatorItems({ catalogue, activeFolders }: Model, last: string): CoordinatorItem[] {
  const known = catalogue?.coordinators ?? [];
  const named = new Set(activeFolders.flatMap(({ tasks }) => tasks.map((task) => task.coordinator)));
  if (last) named.add(last);
  for (const { id } of known) named.delete(id);
  named.delete('');
  const items: CoordinatorItem[] = [
    ...known.map(({ id, label, when }) => ({ id, label, description: id, detail: when })),
    ...(named.size > 0 ? [{ label: l10n.t('In this workspace'), kind: QuickPickItemKind.Separator }] : []),
    ...[...named].sort().map((id) => ({ id, label: id })),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('Another coordinator…'), alwaysShow: true },
  ];
  return items.sort((a, b) => Number(b.id === last && !!last) - Number(a.id === last && !!last));
}
