import { PROSE, PYTHON, SHELL, YAML } from '../signal';
import type { Signal } from '../signal';

const route = 'containerization';
const PIPELINE = /(?:^|\/)(?:\.github|\.circleci|\.buildkite)\/|gitlab-ci|pipelines|Jenkinsfile|cloudbuild/i;

export const CONTAINERIZATION_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 10,
    because: 'How the image is built',
    path: /(?:^|\/)(?:(?=(?:[^/]*\.)?(?:Docker|Container)file(?:[.-]|$))[^/]+|\.(?:docker|container)ignore|\.?hadolint\.ya?ml)$/i,
  },
  {
    route,
    weight: 10,
    because: 'Services that run together',
    path: /(?:^|\/)(?:docker-)?(?:compose|stack)[^/]*\.ya?ml$/i,
  },
  {
    route,
    weight: 9,
    because: 'Tooling for containers',
    path: /(?:^|\/)(?:docker-bake\.(?:hcl|json)|skaffold\.ya?ml|Tiltfile|devspace\.ya?ml|garden\.ya?ml|podman[^/]*|[^/]+\.(?:container|pod))$/i,
  },
  { route, weight: 7, because: 'A container to develop in', path: /(?:^|\/)\.?devcontainer(?:\/.|\.json$)/i },
  {
    route,
    weight: 5,
    because: 'What a container starts with',
    path: /(?:^|\/)(?:docker-)?(?:entrypoint|cmd|start|run|wait[-_]for[^/]*)(?:\.sh)?$/i,
  },
  {
    route,
    weight: 3,
    because: 'Lies with the containers',
    path: /(?:^|\/)(?:docker|dockerfiles|containers?|images|compose)\//i,
  },
  {
    route,
    weight: 3,
    because: 'Named after the container',
    path: /\.[^/.]+$(?<=(?:^|[/_.-])(?:docker|container|podman)[^/]*\.[^/.]+)/i,
    // Settings are called after where they hold.
    notPath: /(?:^|\/)settings\/\w{1,60}\.py$/,
  },
  {
    route,
    weight: 5,
    because: 'Orchestration',
    path: /(?:^|\/)(?:k8s|kube|kubernetes|helm|charts?|kustomize|openshift|swarm|argocd?)\/.+/i,
  },
  { route, weight: 5, because: 'A Helm chart', path: /(?:^|\/)(?:Chart|kustomization|helmfile)\.ya?ml$/i },
  {
    route,
    weight: 3,
    because: 'Objects of a cluster',
    path: YAML,
    text: /^apiVersion:[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,3}?kind:/m,
  },
  {
    route,
    weight: 3,
    because: 'A workload of a cluster',
    path: YAML,
    text: /^kind:\s*["']?(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod|ReplicaSet|Service|HorizontalPodAutoscaler|Kustomization|ConfigMap)\b/m,
  },
  {
    route,
    weight: 4,
    because: 'Services with images',
    path: YAML,
    notPath: PIPELINE,
    text: /^services:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[^\r\n]*\r?\n){0,12}?[ \t]+(?:image|build|command|volumes):/m,
  },
  {
    route,
    weight: 1.5,
    because: 'Containers and images',
    path: YAML,
    notPath: PIPELINE,
    text: /^[ \t]*(?:-[ \t]+)?(?:containers|image|replicas|replicaCount):/m,
  },
  {
    route,
    weight: 5,
    because: 'Instructions of an image',
    path: /(?:^|\/)[^/.]+$|\.(?:j2|tmpl|template)$/i,
    text: /^FROM[ \t]+\S[^\r\n]*\r?\n(?:[^\r\n]*\r?\n){0,40}?(?:RUN|COPY|CMD|ENTRYPOINT)\s/m,
  },
  {
    route,
    weight: 4,
    because: 'Commands for containers',
    path: SHELL,
    text: /\b(?:docker(?:-compose)?|podman|buildah|kubectl|helm|k3d|minikube)\s+\w/,
  },
  {
    route,
    weight: 3,
    because: 'Runs inside a container',
    path: SHELL,
    text: /^exec\s+"\$@"|\bdocker-entrypoint\b|\bcontainer\b/im,
  },
  {
    route,
    weight: 2.5,
    because: 'Concerns containers',
    path: PYTHON,
    reads: 'talk',
    text: /\b(?:docker(?:\scompose)?|kubernetes|k8s|podman|inside (?:the|a) container|containeri[sz]ed?|docker bridge|image size|base image)\b/gi,
    times: 2,
  },
  {
    route,
    weight: 2.5,
    because: 'Talks to the container engine',
    path: PYTHON,
    text: /\b(?:docker\.(?:from_env|DockerClient|errors|types)|kubernetes\.(?:client|config|watch))\b/,
  },
  {
    route,
    weight: 1.5,
    because: 'Hosts named after services',
    reads: 'literals',
    path: PYTHON,
    text: /["']HOST["']\]?\s*[=:]\s*["'](?:db|database|postgres|mysql|mariadb)["']|redis:\/\/(?:redis|cache|broker)\b|@(?:db|database|postgres|mysql|mariadb):\d/,
  },
  {
    route,
    weight: 3,
    because: 'Concerns containers',
    path: PROSE,
    text: /\b(?:docker\w*|docker compose|kubernetes|k8s|containers?|containeri[sz]\w+|podman|helm chart|orchestrat\w+)\b/i,
  },
  { route, weight: 3, because: 'A linter of images complains', diagnostic: /\b(?:DL\d{4}|hadolint|docker)\b/i },
];
