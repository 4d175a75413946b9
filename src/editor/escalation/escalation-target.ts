import type { Uri } from 'vscode';
import type { Place, RoleId, Route, RouteId } from '../../core';
import type { ContentSubject } from '../model/content-subject';
import type { PartnerSubject } from '../model/partner-subject';

/** What a code action or a CodeLens hands to the command: lines of a file, and where it proposes that they go. */
export interface EscalationTarget {
  kind: 'escalation';
  uri: Uri;
  /** 1-based, both included. */
  line: number;
  endLine: number;
  route: RouteId;
  role: RoleId;
  /** More places of the same work, in the same folder. */
  others?: readonly Place[];
}

export function isEscalationTarget(value: unknown): value is EscalationTarget {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'escalation';
}

/** What was dropped on a partner's row. */
export interface EscalationDrop {
  kind: 'drop';
  about: ContentSubject;
  to: PartnerSubject;
}

/** Whether a command's argument is what was dropped on a partner's row. */
export function isEscalationDrop(value: unknown): value is EscalationDrop {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'drop';
}

/** What a link, a chat or another extension proposes. The wizard starts from it and still asks: nothing is written without the user. */
export interface EscalationPrefill {
  kind: 'prefill';
  /** Where it comes from, if the user has not asked for it here: the wizard says so, and asks once more before it creates anything. */
  from?: 'link';
  /** The way it goes; asked for where it is absent. */
  route?: RouteId;
  /** Whether the work leaves or stays shared; an escalation where there is one. */
  way?: Route['kind'];
  /** What the box for the title holds at first; `''` for the wizard's own suggestion. */
  title?: string;
  /** What it is about; what is in front where it is absent. */
  uri?: Uri;
}

/** Whether a command's argument is a proposal for the wizard. */
export function isEscalationPrefill(value: unknown): value is EscalationPrefill {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'prefill';
}
