import { BACKEND_ROLES } from './roles/backend';
import { DESIGN_ROLES } from './roles/design';
import { FRONTEND_ROLES } from './roles/frontend';
import { OPERATIONS_ROLES } from './roles/operations';
import { QUALITY_ROLES } from './roles/quality';
import type { PartnerRole } from './partner';

/** Every role of the catalogue. Which group it is in, and its place there, is said by `groups.ts`. */
export const ROLES: readonly PartnerRole[] = [
  ...FRONTEND_ROLES,
  ...BACKEND_ROLES,
  ...OPERATIONS_ROLES,
  ...QUALITY_ROLES,
  ...DESIGN_ROLES,
];
