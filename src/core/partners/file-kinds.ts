/** What a file is there for, as evidence and routing know it: the rooms of operations. */
export type FileKindGroup = 'pipeline' | 'deployment' | 'code' | 'server' | 'playbook' | 'cluster';

/** A kind of file that its path alone tells. Both evidence and routing go by this one table. */
export interface FileKind {
  /** What was seen, as one word for programs. */
  topic: string;
  group: FileKindGroup;
  /** The sentence of the evidence. */
  because: string;
  path: RegExp;
  /** What evidence asks of a line of the file besides: others have files at that path, too. */
  text?: RegExp;
}

/** Every kind, in the order in which its evidence is told. */
export const FILE_KINDS: readonly FileKind[] = [
  kind('pipeline', 'github-actions', 'A workflow of GitHub Actions', /(?:^|\/)\.github\/(?:workflows|actions)\/./i),
  kind('pipeline', 'gitlab', 'A pipeline of GitLab', /(?:^|\/)(?:\.gitlab-ci[^/]*\.ya?ml$|\.gitlab\/ci\/.)/i),
  kind('pipeline', 'circleci', 'A pipeline of CircleCI', /(?:^|\/)\.circleci\/./i),
  kind('pipeline', 'jenkins', 'A pipeline of Jenkins', /(?:^|\/)Jenkinsfile[^/]*$/i),
  kind('pipeline', 'azure-pipelines', 'A pipeline of Azure', /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/i),
  kind('pipeline', 'bitbucket', 'A pipeline of Bitbucket', /(?:^|\/)bitbucket-pipelines\.ya?ml$/i),
  kind('pipeline', 'travis', 'A pipeline of Travis', /(?:^|\/)\.travis\.ya?ml$/i),
  kind(
    'pipeline',
    'drone',
    'A pipeline of Drone or Woodpecker',
    /(?:^|\/)(?:\.drone\.ya?ml$|\.drone\/.|\.woodpecker[^/]*\.ya?ml$|\.woodpecker\/.)/i,
  ),
  kind('pipeline', 'buildkite', 'A pipeline of Buildkite', /(?:^|\/)\.buildkite\/./i),
  kind('pipeline', 'appveyor', 'A pipeline of AppVeyor', /(?:^|\/)\.?appveyor\.ya?ml$/i),
  kind('pipeline', 'cloud-build', 'A pipeline of Cloud Build', /(?:^|\/)cloudbuild[^/]*\.(?:ya?ml|json)$/i),
  kind('pipeline', 'codebuild', 'A pipeline of CodeBuild', /(?:^|\/)buildspec[^/]*\.ya?ml$/i),
  kind('pipeline', 'cirrus', 'A pipeline of Cirrus', /(?:^|\/)\.cirrus\.ya?ml$/i),
  kind('pipeline', 'tekton', 'A pipeline of Tekton', /\.ya?ml$(?<=(?:^|\/)\.?tekton\/.+)/i, /\b(tekton\.dev)\//),
  kind('code', 'terraform', 'Infrastructure as code', /\.(?:tf|tfvars)$|(?:^|\/)terragrunt\.hcl$/i),
  kind('code', 'bicep', 'Infrastructure as code', /\.bicep$/i),
  kind('code', 'nomad', 'Jobs of Nomad', /\.nomad(?:\.hcl)?$/i),
  kind('code', 'packer', 'Images of machines by Packer', /\.pkr\.hcl$/i),
  kind('deployment', 'cdk', 'Infrastructure by the AWS CDK', /(?:^|\/)cdk\.json$/i),
  kind('deployment', 'pulumi', 'Infrastructure by Pulumi', /(?:^|\/)Pulumi[^/]*\.ya?ml$/i),
  kind('cluster', 'helm', 'A Helm chart', /(?:^|\/)(?:Chart|helmfile)\.ya?ml$/i),
  kind(
    'playbook',
    'ansible',
    'Machines are set up by Ansible',
    /\.(?:ya?ml|j2|cfg)$(?<=(?:^|\/)(?:ansible\.cfg|ansible[\w-]*\/.+\.\w+))/i,
  ),
  kind(
    'deployment',
    'kamal',
    'A deployment by Kamal',
    /(?:^|\/)config\/deploy(?:\.[\w-]+)?\.ya?ml$/i,
    /^(service|servers|registry|proxy):/,
  ),
  kind('deployment', 'kamal', 'Secrets and hooks of Kamal', /(?:^|\/)\.kamal\/./i),
  kind('deployment', 'procfile', 'The processes of a deployment', /(?:^|\/)Procfile$/),
  kind('deployment', 'app.json', 'A one-click deployment', /^app\.json$/i),
  kind('deployment', 'heroku.yml', 'A deployment on Heroku', /(?:^|\/)heroku\.ya?ml$/i),
  kind('deployment', 'fly', 'A deployment on Fly', /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/i),
  kind('deployment', 'render', 'A deployment on Render', /(?:^|\/)render\.ya?ml$/i),
  kind('deployment', 'railway', 'A deployment on Railway', /(?:^|\/)railway\.(?:json|toml)$/i),
  kind('deployment', 'vercel', 'A deployment on Vercel', /(?:^|\/)vercel\.json$/i),
  kind('deployment', 'netlify', 'A deployment on Netlify', /(?:^|\/)netlify\.toml$/i),
  kind('deployment', 'nixpacks', 'An image by Nixpacks', /(?:^|\/)nixpacks\.toml$/i),
  kind('deployment', 'caprover', 'A deployment on CapRover', /(?:^|\/)captain-definition$/i),
  kind('deployment', 'app-engine', 'A deployment on App Engine', /(?:^|\/)app\.ya?ml$/i),
  kind(
    'deployment',
    'serverless',
    'A serverless deployment',
    /(?:^|\/)(?:serverless\.ya?ml|zappa_settings\.\w+|samconfig\.toml)$/i,
  ),
  kind(
    'deployment',
    'elasticbeanstalk',
    'A deployment on Elastic Beanstalk',
    /(?:^|\/)(?:\.ebextensions|\.elasticbeanstalk)\/./i,
  ),
  kind('deployment', 'platform.sh', 'A deployment on Platform.sh', /(?:^|\/)\.platform(?:\.app\.ya?ml$|\/.)/i),
  kind('deployment', 'cloudfoundry', 'A deployment on Cloud Foundry', /(?:^|\/)manifest-[\w-]+\.ya?ml$/i),
  kind('deployment', 'vagrant', 'A virtual machine', /(?:^|\/)Vagrantfile$/i),
  kind('server', 'supervisor', 'Processes kept by supervisor', /(?:^|\/)supervisor[\w-]*\.(?:conf|ini)(?:\.\w+)?$/i),
  kind('server', 'systemd', 'Processes kept by systemd', /(?:^|\/)[\w@.-]+\.(?:service|socket|timer)$/i),
  kind(
    'server',
    'nginx',
    'Served by nginx',
    /\.(?:conf|cfg|ya?ml|toml|j2|template|ini)$(?<=(?:^|\/)nginx[^/]*(?:\/.*)?\.\w+)|(?:^|\/)(?=[\w.-]*nginx)[\w.-]+\.conf(?:\.\w+)?$/i,
  ),
  kind(
    'server',
    'apache',
    'Served by Apache',
    /\.(?:conf|cfg|j2|template)$(?<=(?:^|\/)(?:apache|httpd)[^/]*(?:\/.*)?\.\w+)|(?:^|\/)sites-(?:available|enabled)\/[^/]+$/i,
  ),
  kind('server', 'haproxy', 'Served by HAProxy', /\.(?:conf|cfg|j2|template)$(?<=(?:^|\/)haproxy[^/]*(?:\/.*)?\.\w+)/i),
  kind('server', 'traefik', 'Served by Traefik', /\.(?:ya?ml|toml|j2)$(?<=(?:^|\/)traefik[^/]*(?:\/.*)?\.\w+)/i),
  kind(
    'server',
    'caddy',
    'Served by Caddy',
    /(?:^|\/)Caddyfile(?:\.[\w-]+)?$|\.(?:ya?ml|json|j2|conf)$(?<=(?:^|\/)caddy[^/]*(?:\/.*)?\.\w+)/i,
  ),
  kind('server', 'gunicorn', 'Served by gunicorn', /(?:^|\/)gunicorn[^/]*\.(?:py|conf|sh)$/i),
  kind('server', 'uwsgi', 'Served by uWSGI', /(?:^|\/)uwsgi[\w.-]*\.(?:ini|ya?ml|conf)$/i),
];

function kind(group: FileKindGroup, topic: string, because: string, path: RegExp, text?: RegExp): FileKind {
  return { group, topic, because, path, ...(text && { text }) };
}

/** Whether a path is a file of a group. */
export function isOfGroup(path: string, group: FileKindGroup): boolean {
  return FILE_KINDS.some((one) => one.group === group && one.path.test(path));
}
