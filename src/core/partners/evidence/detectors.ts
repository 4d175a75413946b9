import { API_DETECTORS, DATABASE_DETECTORS, SECURITY_DETECTORS } from './detectors/backend';
import { FRONTEND_DETECTORS } from './detectors/frontend';
import { CI_DETECTORS, CONTAINER_DETECTORS, INFRASTRUCTURE_DETECTORS } from './detectors/operations';
import { DESIGN_DETECTORS, TESTING_DETECTORS } from './detectors/quality';
import type { Detector } from './detector';

/** Everything that is looked for in a workspace. */
export const DETECTORS: readonly Detector[] = [
  ...FRONTEND_DETECTORS,
  ...API_DETECTORS,
  ...DATABASE_DETECTORS,
  ...CI_DETECTORS,
  ...INFRASTRUCTURE_DETECTORS,
  ...CONTAINER_DETECTORS,
  ...TESTING_DETECTORS,
  ...SECURITY_DETECTORS,
  ...DESIGN_DETECTORS,
];
