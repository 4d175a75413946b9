import { FILE_KINDS, type FileKind } from '../../file-kinds';
import { required } from '../detector';
import type { Detector } from '../detector';

const INFRASTRUCTURE = ['infrastructure-specialist', 'devops-lead'] as const;
const HIDDEN_ACTIONS =
  /(?:^|\/)\.github\/|(?:^|\/)(?:tests?|testing|test[-_]?data|fixtures?|examples?|samples?|docs?|stubs)\//i;

const PIPELINES = ['cicd-specialist', 'devops-lead'] as const;
/** What Ansible is given to read is a list of plays; other things are called playbooks, too. */
const PLAYS = /^\s*(?:-\s+)?(hosts|become|gather_facts|ansible\.builtin\.\w+):/;
/** Data of the product may look like what others run. */
const DATA = /(?:^|\/)(?:data|seeds?|static|media)\//i;

/** Only at the top a service looks for its pipeline, and for nothing but what it runs. */
const NO_PIPELINE =
  /^\/.+\/\.(?:github|gitlab|circleci|travis|drone|woodpecker|buildkite|cirrus)|\.(?:md|txt|rst|png|svg)$/i;

/** The kinds of files that tell by their path who runs what. */
function kinds(isWanted: (kind: FileKind) => boolean): Detector[] {
  return FILE_KINDS.filter(isWanted).map(({ group, ...kind }) =>
    group === 'pipeline'
      ? { ...kind, roles: PIPELINES, notPath: NO_PIPELINE }
      : { ...kind, roles: INFRASTRUCTURE, notPath: HIDDEN_ACTIONS },
  );
}

export const CI_DETECTORS: readonly Detector[] = kinds(({ group }) => group === 'pipeline');

export const CONTAINER_DETECTORS: readonly Detector[] = [
  {
    topic: 'dockerfile',
    roles: ['containerization-developer'],
    because: 'An image is built here',
    path: /(?:^|\/)(?:(?:Docker|Container)file(?:[._-][\w.-]+)?|[\w.-]+[._-]?(?:Docker|Container)file)$/i,
    notPath: /\.(?:sh|rb|py|md|yml|yaml|json|dockerignore)$/i,
  },
  {
    topic: 'compose',
    roles: ['docker-compose-specialist', 'containerization-developer'],
    because: 'Services that run together',
    path: /(?:^|\/)(?:docker-)?compose(?:[._-][\w.-]+)?\.ya?ml$/i,
    notPath: /(?:^|\/)\.github\/workflows\//,
  },
  {
    topic: 'devcontainer',
    roles: ['containerization-developer'],
    because: 'A container to develop in',
    path: /(?:^|\/)\.devcontainer(?:\.json$|\/)/,
  },
];

export const INFRASTRUCTURE_DETECTORS: readonly Detector[] = [
  ...kinds(({ group }) => group !== 'pipeline'),
  {
    topic: 'kubernetes',
    roles: INFRASTRUCTURE,
    because: 'Objects of a cluster',
    path: /(?:^|\/)(?:k8s|kubernetes|kustomize)\/|(?:^|\/)kustomization\.ya?ml$/i,
    notPath: HIDDEN_ACTIONS,
  },
  {
    topic: 'ansible',
    roles: INFRASTRUCTURE,
    because: 'A play of Ansible ({name})',
    path: /\.ya?ml$(?<=(?:^|\/)(?:playbooks?\/.+|playbook[\w-]*\.\w+|site\.\w+))/i,
    notPath: DATA,
    text: PLAYS,
  },
  {
    topic: 'swarm',
    roles: INFRASTRUCTURE,
    because: 'A deployment on Docker Swarm',
    path: /(?:^|\/)swarm\//,
    notPath: HIDDEN_ACTIONS,
  },
  {
    topic: 'elasticbeanstalk',
    roles: INFRASTRUCTURE,
    because: 'A deployment on Elastic Beanstalk',
    path: /(?:^|\/)elasticbeanstalk\//,
    notPath: HIDDEN_ACTIONS,
  },
  required(
    'celery',
    ['infrastructure-specialist'],
    'Workers by {name}',
    /^(?:celery|django-celery(?:-beat|-results)?)$/,
  ),
  required(
    'task-queue',
    ['infrastructure-specialist'],
    'Workers by {name}',
    /^(?:django-rq|rq|huey|dramatiq|django-dramatiq|django-q2?|procrastinate|django-tasks)$/,
  ),
  required(
    'monitoring',
    ['infrastructure-specialist'],
    'Watched by {name}',
    /^(?:sentry-sdk|django-prometheus|prometheus-client|newrelic|ddtrace|opentelemetry-instrumentation-django|elastic-apm)$/,
  ),
];
