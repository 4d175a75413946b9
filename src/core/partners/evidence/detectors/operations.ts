import { required } from '../detector';
import type { Detector } from '../detector';

const INFRASTRUCTURE = ['infrastructure-specialist', 'devops-lead'] as const;
const HIDDEN_ACTIONS =
  /(?:^|\/)\.github\/|(?:^|\/)(?:tests?|testing|test[-_]?data|fixtures?|examples?|samples?|docs?|stubs)\//i;

/** A place where things run, recognised by its files. */
function platform(topic: string, because: string, path: RegExp): Detector {
  return { topic, roles: INFRASTRUCTURE, because, path, notPath: HIDDEN_ACTIONS };
}

function pipeline(topic: string, because: string, path: RegExp): Detector {
  return { topic, roles: ['cicd-specialist', 'devops-lead'], because, path };
}

export const CI_DETECTORS: readonly Detector[] = [
  pipeline('github-actions', 'A workflow of GitHub Actions', /^\.github\/workflows\/[^/]+\.ya?ml$/),
  pipeline('gitlab', 'A pipeline of GitLab', /(?:^|\/)\.gitlab-ci\.ya?ml$/),
  pipeline('circleci', 'A pipeline of CircleCI', /^\.circleci\/config\.ya?ml$/),
  pipeline('jenkins', 'A pipeline of Jenkins', /(?:^|\/)Jenkinsfile(?:\.[\w-]+)?$/),
  pipeline('azure-pipelines', 'A pipeline of Azure', /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/),
  pipeline('bitbucket', 'A pipeline of Bitbucket', /^bitbucket-pipelines\.ya?ml$/),
  pipeline('travis', 'A pipeline of Travis', /^\.travis\.ya?ml$/),
  pipeline('drone', 'A pipeline of Drone or Woodpecker', /^\.(?:drone|woodpecker)(?:\.ya?ml|\/)/),
  pipeline('buildkite', 'A pipeline of Buildkite', /^\.buildkite\//),
  pipeline('appveyor', 'A pipeline of AppVeyor', /^\.?appveyor\.ya?ml$/),
];

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
  platform('terraform', 'Infrastructure as code', /\.tf$/),
  platform('helm', 'A Helm chart', /(?:^|\/)Chart\.ya?ml$/),
  platform(
    'kubernetes',
    'Objects of a cluster',
    /(?:^|\/)(?:k8s|kubernetes|kustomize)\/|(?:^|\/)kustomization\.ya?ml$/i,
  ),
  platform(
    'ansible',
    'Machines are set up by Ansible',
    /\.(?:ya?ml|j2|cfg)$(?<=(?:^|\/)(?:ansible\.cfg|ansible[\w-]*\/.+\.\w+|playbooks?\/.+\.ya?ml))/,
  ),
  platform('procfile', 'The processes of a deployment', /(?:^|\/)Procfile$/),
  platform('app.json', 'A one-click deployment', /^app\.json$/),
  platform('heroku.yml', 'A deployment on Heroku', /(?:^|\/)heroku\.ya?ml$/),
  platform('fly', 'A deployment on Fly', /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/),
  platform('render', 'A deployment on Render', /(?:^|\/)render\.ya?ml$/),
  platform('railway', 'A deployment on Railway', /(?:^|\/)railway\.(?:json|toml)$/),
  platform('app-engine', 'A deployment on App Engine', /(?:^|\/)app\.yaml$/),
  platform(
    'serverless',
    'A serverless deployment',
    /(?:^|\/)(?:serverless\.ya?ml|zappa_settings\.\w+|samconfig\.toml)$/,
  ),
  platform(
    'elasticbeanstalk',
    'A deployment on Elastic Beanstalk',
    /(?:^|\/)(?:\.ebextensions|\.elasticbeanstalk|elasticbeanstalk)\//,
  ),
  platform('cloudfoundry', 'A deployment on Cloud Foundry', /(?:^|\/)manifest-[\w-]+\.ya?ml$/),
  platform('swarm', 'A deployment on Docker Swarm', /(?:^|\/)swarm\//),
  platform('vagrant', 'A virtual machine', /(?:^|\/)Vagrantfile$/),
  platform('supervisor', 'Processes kept by supervisor', /(?:^|\/)supervisor[\w-]*\.(?:conf|ini)(?:\.\w+)?$/),
  platform('systemd', 'Processes kept by systemd', /(?:^|\/)[\w@.-]+\.service$/),
  platform('nginx', 'Served by nginx', /(?:^|\/)(?=[\w.-]*nginx)[\w.-]+\.conf(?:\.\w+)?$/i),
  platform('caddy', 'Served by Caddy', /(?:^|\/)Caddyfile$/),
  platform('gunicorn', 'Served by gunicorn', /(?:^|\/)gunicorn[\w.-]*\.(?:conf\.)?py$/),
  platform('uwsgi', 'Served by uWSGI', /(?:^|\/)uwsgi[\w.-]*\.ini$/),
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
