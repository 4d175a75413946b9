import type { DjangoProject } from '../detection';

/** A project as it is being put together. Its root is a path of the folder, `''` for the folder itself. */
export type ProjectDraft = Omit<DjangoProject, 'django'>;

/** What a step found: projects, and what looked like one and is none. */
export interface Found {
  projects: ProjectDraft[];
  against: DjangoProject['evidence'];
}
