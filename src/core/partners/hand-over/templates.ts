import { api } from './templates/api';
import { containerization } from './templates/containerization';
import { database } from './templates/database';
import { design } from './templates/design';
import { frontend } from './templates/frontend';
import { infrastructure } from './templates/infrastructure';
import { security } from './templates/security';
import { testing } from './templates/testing';
import type { RouteId } from '../partner';

/** The built-in templates. Each file holds Markdown and nothing else, so that every door, bundle and test has it at hand. */
export const TEMPLATES: Readonly<Record<RouteId, string>> = {
  frontend,
  api,
  database,
  infrastructure,
  containerization,
  testing,
  security,
  design,
};
