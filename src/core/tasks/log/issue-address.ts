import { BadInput } from '../../base/errors';
import { redactText } from '../../redact/redact-text';

/** Authority, path and query of an address of the web. */
const ADDRESS = /^https?:\/\/([^/?#\s]+)(\/[^?#\s]*)?(\?[^#\s]*)?(?:#\S*)?$/i;

/** Longer is no address that somebody pastes. */
const LONGEST = 2_000;

/**
 * What comes before the number or key of an issue in the path of its page: of GitHub and Gitea, GitLab, Azure DevOps, Jira, Trac, Linear and
 * YouTrack, Shortcut, Asana, OpenProject. Bugzilla has it in its query.
 */
const BEFORE: ReadonlySet<string> = new Set(
  'issue issues work_items edit browse ticket tickets bug bugs story task tasks work_packages'.split(' '),
);

/** `12`, `SHOP-12` */
const KEY = /^(?:[a-z][\w.]{0,40}-)?\d{1,18}$/i;

/** Pages of Trello and of ClickUp that are an issue each. */
const CARD = /^https:\/\/(?:trello\.com\/c|app\.clickup\.com\/t)\/\w/i;

/** Whether an address is the page of an issue, as far as its form tells. */
function isIssueAddress(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [, authority, path = '', query = ''] = ADDRESS.exec(text) ?? [];
  if (authority === undefined || authority.includes('@')) return false;
  const parts = path.split('/');
  return (
    CARD.test(text) ||
    (path.endsWith('/show_bug.cgi') && /^\?id=\d/.test(query)) ||
    parts.some((part, at) => BEFORE.has(part.toLowerCase()) && KEY.test(parts[at + 1] ?? ''))
  );
}

/** The issue that a task is followed in elsewhere: the first of its related documents that is the page of one. */
export function issueAmong(relatedDocs: readonly string[]): string | undefined {
  return relatedDocs.find(isIssueAddress);
}

/**
 * The related documents of a task that is followed in an issue: it takes the place of the one that stood there, or comes last.
 * @param address `''` for none
 * @throws BadInput where it is no address of an issue, or tells who may
 */
export function withIssue(relatedDocs: readonly string[], address: string): string[] {
  const issue = address.trim();
  const old = issueAmong(relatedDocs);
  if (issue === '') return relatedDocs.filter((entry) => entry !== old);
  const refusal = refuseIssue(issue);
  if (refusal !== undefined)
    throw new BadInput(
      refusal,
      'Give another, or add it to related_docs in the file, where it is a link like every other.',
    );
  if (relatedDocs.includes(issue) && old !== undefined && old !== issue)
    return relatedDocs.filter((entry) => entry !== old);
  if (old === undefined) return [...relatedDocs, issue];
  return relatedDocs.map((entry) => (entry === old ? issue : entry));
}

/**
 * Why an address will not do for the issue of a task.
 * @returns one sentence for the user; undefined where it will do
 */
export function refuseIssue(address: string): string | undefined {
  const [, authority] = address.length > LONGEST ? [] : (ADDRESS.exec(address) ?? []);
  if (authority === undefined) return 'That is no address of the web: one begins with https:// or http://.';
  if (authority.includes('@') || redactText(address) !== address)
    return 'The address has a name, a password or a token in it; it is linked without.';
  if (isIssueAddress(address)) return undefined;
  return 'The address has no form of an issue that is known, like issues/12, browse/SHOP-12 or tickets/12.';
}
