import { window } from 'vscode';

/** Shows in one of our views that something is under way. It says nothing, so there is nothing to escape. */
export async function showProgress<Result>(
  viewId: `djangoDeveloper.${string}`,
  work: () => Promise<Result>,
): Promise<Result> {
  return window.withProgress({ location: { viewId } }, work);
}
