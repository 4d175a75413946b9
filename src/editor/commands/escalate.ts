import { commands, l10n } from 'vscode';
import type { Command } from '.';
import { refuseTitle } from '../../core/tasks/refuse-title';
import type { RoleId, Route } from '../../core/partners/partner';
import { uriOf } from '../place';
import { askForText, type Answer } from '../wizard/ask';
import { runWizard } from '../wizard/run-wizard';
import { askForRoute } from './ask-for-route';
import { chooseFolder } from './choose-folder';
import { partnerOf } from './partner-of';
import { placeInFront } from './place-in-front';
import { requireTrust } from './require-trust';

interface Answers {
  route?: Route;
  role?: RoleId;
  title: string;
}

/** Hands work over: the user picks a route and gives a title, and a prefilled task log is created and opened. */
export const escalate: Command = async ({ model }, target) => {
  requireTrust();
  const partner = partnerOf(target);
  const inFront = placeInFront(target);
  const folder = await chooseFolder(model, inFront?.folder);
  const folderModel = folder && model.of(folder);
  if (!folderModel) return;
  const answers = await runWizard<Answers>([() => askForRoute(model, partner), askForTitle], {
    title: '',
    ...(partner?.role && { role: partner.role }),
  });
  if (!answers?.route) return;
  const { route, role, title } = answers;
  const path = await folderModel.createTask({
    route: { kind: route.kind, id: route.id },
    title,
    ...(role !== undefined && { role }),
    ...(inFront?.folder === folder && { place: inFront.place }),
  });
  await commands.executeCommand('vscode.open', uriOf(folder, path), { preview: false });
};

async function askForTitle({ route }: Answers): Promise<Answer<{ title: string }>> {
  const answer = await askForText({
    title: route?.label ?? '',
    step: 2,
    totalSteps: 2,
    prompt: l10n.t('What is to be done? It becomes the title of the task log.'),
    validate: refuseTitle,
  });
  return typeof answer === 'object' ? { value: { title: answer.value.trim() } } : answer;
}
