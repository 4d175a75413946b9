import { PROSE, PYTHON, SHELL, YAML } from '../signal';
import type { Signal } from '../signal';

const route = 'infrastructure';

export const INFRASTRUCTURE_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 7,
    because: 'A pipeline',
    path: /(?:^|\/)(?:\.github\/(?:workflows|actions)\/.+|\.gitlab-ci[^/]*\.ya?ml|\.gitlab\/ci\/.+|Jenkinsfile[^/]*|\.circleci\/.+|azure-pipelines[^/]*\.ya?ml|bitbucket-pipelines\.ya?ml|\.travis\.yml|\.drone\.ya?ml|\.buildkite\/.+|appveyor\.yml|cloudbuild\.ya?ml|buildspec\.ya?ml|\.woodpecker[^/]*\.ya?ml|\.cirrus\.ya?ml)$/i,
  },
  { route, weight: 4, because: 'Automation of checks', path: /(?:^|\/)(?:tox\.ini|noxfile\.py|\.pre-commit-config\.ya?ml)$/i },
  {
    route,
    weight: 7,
    because: 'Where the application is deployed to',
    path: /(?:^|\/)(?:Procfile[^/]*|fly[^/]*\.toml|render\.ya?ml|app\.ya?ml|app\.json|heroku\.yml|railway\.(?:json|toml)|vercel\.json|netlify\.toml|zappa_settings\.\w+|serverless\.ya?ml|samconfig\.toml|cdk\.json|Pulumi[^/]*\.ya?ml|\.ebextensions\/.+|\.elasticbeanstalk\/.+|\.platform[^/]*\/.+|manifest[^/]*\.yml|dokku\w*|captain-definition|nixpacks\.toml|runtime\.txt|\.python-version|Vagrantfile)$/i,
  },
  { route, weight: 7, because: 'Infrastructure as code', path: /\.(?:tf|tfvars|bicep|nomad)$|(?:^|\/)terragrunt\.hcl$|\.pkr\.hcl$/i },
  { route, weight: 4, because: 'Cloud resources', path: /\.(?:ya?ml|json|ts|py)$/, text: /\bAWSTemplateFormatVersion\b|\bAWS::\w+::|\baws_cdk\b|\bimport\s+pulumi\b|@pulumi\// },
  {
    route,
    weight: 6,
    because: 'The web server or process manager',
    path: /(?:(?:^|\/)(?:nginx|apache|httpd|haproxy|traefik|caddy)[^/]*(?:\/.*)?\.(?:conf|cfg|ya?ml|toml|j2|template|ini)|(?:^|\/)(?:Caddyfile|supervisor[^/]*\.(?:conf|ini)|uwsgi[^/]*|gunicorn[^/]*\.(?:py|conf|sh)|hypercorn\.toml|circus\.ini|crontab[^/]*|logrotate[^/]*)|\.(?:service|socket|timer)|(?:^|\/)sites-(?:available|enabled)\/[^/]+)$/i,
  },
  { route, weight: 5, because: 'A playbook', path: /(?:^|\/)(?:ansible|playbooks?|roles|salt|chef|puppet)\/.+\.(?:ya?ml|sls|rb|pp|j2)$|(?:^|\/)(?:playbook|inventory|site)\.ya?ml$|(?:^|\/)ansible\.cfg$/i },
  { route, weight: 6, because: 'Monitoring', path: /(?:^|\/)(?:prometheus|grafana|alertmanager|loki|promtail|datadog|otel[^/]*|newrelic|telegraf|fluent[^/]*|vector|statsd|filebeat)[^/]*(?:\/.+)?\.(?:ya?ml|json|ini|toml|conf)$/i },
  { route, weight: 5, because: 'A deployment script', path: /(?:^|\/)(?:fabfile\.py|[^/]*(?:deploy|provision|rollback|bootstrap|backup|release|build)[^/]*\.(?:sh|bash|py|fish))$/i, notPath: /(?:^|\/)(?:settings|tests?|migrations)\// },
  { route, weight: 2, because: 'Lies with the deployment', path: /(?:^|\/)(?:deploy(?:ment)?s?|infra(?:structure)?|ops|devops|provisioning|terraform|cloud|systemd|server)\// },
  { route, weight: 3, because: 'The entry point that servers load', path: /(?:^|\/)[aw]sgi\.py$/ },
  { route, weight: 3.5, because: 'Environment of a deployment', path: /(?:^|\/)\.env(?:\.[^/]+|rc)?$|\.env$/i },
  {
    route,
    weight: 4,
    because: 'Monitoring and error tracking',
    path: PYTHON,
    text: /\bsentry_sdk\b|\bSENTRY_\w+|\bopentelemetry\b|\bprometheus_client\b|\bdjango_prometheus\b|\bnewrelic\b|\bddtrace\b|\bdatadog\b|\belasticapm\b|\bstatsd\b/i,
  },
  { route, weight: 3.5, because: 'Object storage for files', path: PYTHON, text: /\bstorages\.backends\b|^[ \t]*(?:AWS|GS|AZURE)_[A-Z_]+[ \t]*=|^(?:DEFAULT_FILE_STORAGE|STATICFILES_STORAGE|STORAGES)\b/m },
  { route, weight: 3, because: 'Brokers and caches outside the process', path: PYTHON, text: /^(?:CELERY_|BROKER_|CHANNEL_LAYERS|RQ_QUEUES|HUEY)\w*\s*=|\bdjango_redis\b|\b(?:RedisCache|PyMemcacheCache|PyLibMCCache)\b/m },
  { route, weight: 3, because: 'Logs shipped elsewhere', path: PYTHON, text: /\b(?:logstash|watchtower|SysLogHandler|graylog|fluentd?|loki)\b/i },
  { route, weight: 2, because: 'Logging settings', path: PYTHON, text: /^LOGGING\b/m },
  { route, weight: 1.5, because: 'Where static and media files are served from', path: PYTHON, text: /^(?:STATIC_ROOT|MEDIA_ROOT)\b|\bwhitenoise\b/im },
  { route, weight: 1, because: 'Depends on the environment', path: PYTHON, text: /^(?:ALLOWED_HOSTS|USE_X_FORWARDED_HOST|FORCE_SCRIPT_NAME|EMAIL_HOST)\b|\bdj_database_url\b/m },
  { route, weight: 2, because: 'Named after a server', path: PYTHON, text: /\b(?:gunicorn|uvicorn|uwsgi|daphne|hypercorn|nginx|mod_wsgi|load balancer|systemd|kubernetes)\b/i },
  { route, weight: 2.5, because: 'Settings of a deployment', thing: /^setting (?:CACHES|LOGGING|STORAGES|STATIC_ROOT|MEDIA_ROOT|CELERY_\w+|AWS_\w+|SENTRY_\w+|ALLOWED_HOSTS|EMAIL_HOST\w*)$/ },
  {
    route,
    weight: 3,
    because: 'Commands that change servers',
    path: SHELL,
    text: /\b(?:systemctl|ssh|scp|rsync|certbot|apt-get|supervisorctl|heroku|flyctl|fly deploy|terraform|ansible(?:-playbook)?|gcloud|aws|az|eb deploy|cap deploy|dokku|pg_dump|crontab)\s/,
  },
  { route, weight: 1.5, because: 'Steps of a deployment', path: SHELL, text: /\bmanage\.py\s+(?:migrate|collectstatic)\b|\bgit\s+(?:pull|push)\b|\bgunicorn\b/ },
  { route, weight: 4, because: 'Jobs that run on a pipeline\'s machines', path: YAML, text: /^[ \t]*(?:runs-on|pool|stages|script|before_script|orbs|agents):/m, notPath: /docker-?compose|(?:^|\/)compose/i },
  { route, weight: 3, because: 'Tasks that set up machines', path: YAML, text: /^[ \t]*(?:-[ \t]+)?(?:hosts|become|ansible\.builtin\.\w+|gather_facts):/m },
  { route, weight: 4, because: 'Targets that are watched', path: YAML, text: /^[ \t]*(?:scrape_configs|receivers|alerting|exporters):/m },
  { route, weight: 2.5, because: 'Routing and storage of a cluster', path: YAML, text: /^kind:\s*(?:Ingress|IngressRoute|Certificate|ClusterIssuer|Issuer|PersistentVolume|Namespace|StorageClass|NetworkPolicy|ServiceMonitor|PrometheusRule|Gateway|HTTPRoute)\b/m },
  {
    route,
    weight: 2.5,
    because: 'Concerns deployment or operation',
    path: PROSE,
    text: /\b(?:deploy(?:ment|ing|ed|s)?|roll(?:ing )?back|blue.green|zero.downtime|load balanc\w+|autoscal\w+|monitoring|CI\/CD|pipeline|runbook|uptime|on-call|terraform|hosting|provision\w*)\b/i,
  },
  { route, weight: 1.5, because: 'Concerns deployment or operation', path: PYTHON, text: /\b(?:zero.downtime|blue.green|autoscal\w+|in production the|behind (?:nginx|the proxy|a load))\b/i },
];
