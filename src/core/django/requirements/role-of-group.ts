import type { RequirementRole } from './requirement';

/** The words by which people name what is only needed to work on the code. */
const DEVELOPMENT_WORDS =
  /^(?:all|benchmarks?|build|checks?|ci|coverage|debug|dev|devel|developer|development|dj\d*|django\d*|doc|docs|documentation|e2e|examples?|format|lint|linting|linters?|local|maintainer|mypy|qa|release|static|test|testing|tests|tools?|tox|types|typing)$/;

/**
 * What a group, an extra or a requirements file of this name is there for: `docs-requirements`, `test`, `dev_extra`.
 */
export function roleOfGroup(name: string, otherwise: RequirementRole): RequirementRole {
  const words = name.toLowerCase().split(/[^a-z0-9]+/);
  return words.some((word) => DEVELOPMENT_WORDS.test(word)) ? 'development' : otherwise;
}
