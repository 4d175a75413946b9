import { CHECK_CASES } from './cases/check';
import { CHANGE_CASES } from './cases/change';
import { CREATE_CASES } from './cases/create';
import { DJANGO_CASES } from './cases/django';
import { INBOX_CASES } from './cases/inbox';
import { FIND_CASES } from './cases/find';
import { REPORT_CASES } from './cases/report';
import { SHARE_CASES } from './cases/share';
import type { Case } from './contract';

/** The table: what every door does, or says that it does not. */
export const CASES: readonly Case[] = [
  ...DJANGO_CASES,
  ...FIND_CASES,
  ...CREATE_CASES,
  ...CHANGE_CASES,
  ...CHECK_CASES,
  ...REPORT_CASES,
  ...INBOX_CASES,
  ...SHARE_CASES,
];
