import { composeTemplate } from './compose-template';
import { api } from './templates/api';
import { containerization } from './templates/containerization';
import { database } from './templates/database';
import { design } from './templates/design';
import { frontend } from './templates/frontend';
import { infrastructure } from './templates/infrastructure';
import { security } from './templates/security';
import { testing } from './templates/testing';
import type { RouteId } from '../../partners/catalogue/partner';

/** The built-in templates, at hand for every door, bundle and test. */
export const TEMPLATES: Readonly<Record<RouteId, string>> = {
  frontend: composeTemplate(frontend),
  api: composeTemplate(api),
  database: composeTemplate(database),
  infrastructure: composeTemplate(infrastructure),
  containerization: composeTemplate(containerization),
  testing: composeTemplate(testing),
  security: composeTemplate(security),
  design: composeTemplate(design),
};
