import { ACCESS_SIGNALS } from './signals/access';
import { API_SIGNALS } from './signals/api';
import { CONTAINERIZATION_SIGNALS } from './signals/containerization';
import { DATABASE_SIGNALS } from './signals/database';
import { DESIGN_SIGNALS } from './signals/design';
import { FRONTEND_SIGNALS } from './signals/frontend';
import { HTTP_SIGNALS } from './signals/http';
import { INFRASTRUCTURE_SIGNALS } from './signals/infrastructure';
import { NAME_SIGNALS } from './signals/names';
import { PACKAGE_SIGNALS } from './signals/packages';
import { SECURITY_SIGNALS } from './signals/security';
import { STAY_SIGNALS } from './signals/stay';
import { SYSTEM_SIGNALS } from './signals/systems';
import { TESTING_SIGNALS } from './signals/testing';
import type { Signal } from './signal';

/** Everything that is looked for. A signal without a `g` flag keeps no state between places. */
export const SIGNALS: readonly Signal[] = [
  ...STAY_SIGNALS,
  ...FRONTEND_SIGNALS,
  ...DATABASE_SIGNALS,
  ...INFRASTRUCTURE_SIGNALS,
  ...CONTAINERIZATION_SIGNALS,
  ...API_SIGNALS,
  ...HTTP_SIGNALS,
  ...DESIGN_SIGNALS,
  ...SECURITY_SIGNALS,
  ...ACCESS_SIGNALS,
  ...SYSTEM_SIGNALS,
  ...TESTING_SIGNALS,
  ...PACKAGE_SIGNALS,
  ...NAME_SIGNALS,
];
