import { PROSE, PYTHON, TEMPLATE, YAML } from '../signal';
import type { Signal } from '../signal';

const route = 'security';

export const SECURITY_SIGNALS: readonly Signal[] = [
  {
    route,
    weight: 9,
    because: 'Rules or policy of security',
    path: /(?:^|\/)(?:SECURITY(?:[-_.][^/]*)?|security\.txt|\.bandit|bandit[^/]*\.(?:ya?ml|toml|ini)|\.semgrep[^/]*(?:\/.+)?|semgrep[^/]*\.ya?ml|\.gitleaks[^/]*|\.trivyignore[^/]*|\.snyk|zap[^/]*\.(?:conf|ya?ml)|\.secrets\.baseline|\.safety-policy\.ya?ml|\.?zizmor\.ya?ml|osv-scanner\.toml|THREAT[^/]*\.md|\.sops\.ya?ml)$/i,
  },
  { route, weight: 7, because: 'Key material', path: /\.(?:pem|key|crt|p12|pfx|jks|kdbx|asc|gpg)$/i },
  { route, weight: 9, because: 'A pipeline that scans', path: /(?:^|\/)\.github\/workflows\/[^/]*(?:codeql|security|semgrep|trivy|bandit|snyk|scorecard|zizmor|gitleaks|zap|sast|dast|audit)[^/]*\.ya?ml$/i },
  { route, weight: 4, because: 'Scans for vulnerabilities', path: YAML, text: /\bgithub\/codeql-action\b|\bsemgrep\b|\btrivy\b|\bgitleaks\b|\bsecurity-events\b|\bpip-audit\b|\bzaproxy\b/ },
  { route, weight: 5, because: 'Updates of vulnerable packages', path: /(?:^|\/)\.github\/dependabot\.ya?ml$/ },
  { route, weight: 1.5, because: 'Lies with security', path: /(?:^|\/)(?:security|crypto\w*|sso|saml|oauth\w*|oidc|vault|mfa|2fa|incidents?|audit|hashers\.py|encryption\w*(?:\.py)?)(?:\/|$)/i },
  {
    route,
    weight: 5,
    because: 'Settings that protect the site',
    path: PYTHON,
    text: /^(?:SECURE_|CSRF_|SESSION_COOKIE_|X_FRAME_OPTIONS|CSP_|CONTENT_SECURITY_POLICY|PERMISSIONS_POLICY|PASSWORD_HASHERS|AUTH_PASSWORD_VALIDATORS|AXES_|OIDC_|SAML_|SOCIAL_AUTH_|SIMPLE_JWT|OAUTH2_PROVIDER|AUTHENTICATION_BACKENDS|SECRET_KEY_FALLBACKS)\w*\s*=/m,
  },
  { route, weight: 5, because: 'A setting that protects the site', thing: /^setting (?:SECURE_|CSRF_|SESSION_|X_FRAME_|CSP_|SECRET_KEY|PASSWORD_HASHERS|AUTH_PASSWORD|AUTHENTICATION_BACKENDS)/ },
  { route, weight: 3, because: 'A secret in the code', path: PYTHON, text: /^[ \t]*(?:SECRET_KEY|[A-Z_]*(?:PASSWORD|TOKEN|API_KEY|SECRET))\s*=\s*["'][^"'\n]+["']/m },
  { route, weight: 3, because: 'Open to everybody', path: PYTHON, text: /^ALLOWED_HOSTS\s*=\s*\[\s*["']\*|^CORS_(?:ALLOW_ALL_ORIGINS|ORIGIN_ALLOW_ALL)\s*=\s*True/m },
  { route, weight: 4, because: 'Secrets in an environment file', path: /(?:^|\/)\.env[^/]*$|\.env$/i, text: /(?:SECRET|PASSWORD|TOKEN|API_KEY|PRIVATE_KEY|ACCESS_KEY)\w*\s*=/i },
  { route, weight: 5, because: 'CSRF protection is off', path: PYTHON, text: /\bcsrf_exempt\b/ },
  { route, weight: 5, because: 'Code or commands made from data', path: PYTHON, text: /(?<![\w.])(?:eval|exec)\(|\bshell\s*=\s*True\b|\bos\.(?:system|popen)\(/ },
  { route, weight: 5, because: 'Unsafe deserialisation', path: PYTHON, text: /\b(?:pickle|cPickle|dill|marshal|shelve|jsonpickle)\.(?:loads?|open|decode)\(|\byaml\.(?:unsafe_load|load)\(|\bPickleSerializer\b/ },
  { route, weight: 9, because: 'SQL put together from strings', path: PYTHON, text: /(?:execute|executemany|raw|RawSQL|extra)\(\s*(?:f["']|[^)\n]{0,200}["']\s*(?:%\s*[(\w]|\.format\(|\+))/ },
  { route, weight: 5, because: 'Certificates are not checked', path: PYTHON, text: /\bverify\s*=\s*False\b|\b_create_unverified_context\b|\bCERT_NONE\b/ },
  { route, weight: 5, because: 'A visitor says where to go', path: PYTHON, text: /\b(?:requests|httpx|urllib\.request|urlopen)[.\w]*\([^)\n]{0,120}\brequest\.(?:GET|POST|data|query_params)|\bredirect\(\s*request\.(?:GET|POST)|\bopen\([^)\n]{0,120}\brequest\.(?:GET|POST)/ },
  { route, weight: 3.5, because: 'Output that is not escaped', path: PYTHON, text: /\bmark_safe\(|\bSafeString\(/ },
  { route, weight: 2.5, because: 'Output that is not escaped', path: TEMPLATE, text: /\|\s*safe\b|\{%-?\s*autoescape\s+off\b/ },
  { route, weight: 5, because: 'Cryptography', path: PYTHON, text: /\b(?:cryptography\.|Fernet|AESGCM|nacl\.|Crypto\.|hazmat|RSA|gnupg|encrypted_fields?|kms)\b|\b(?:en|de)crypt\w*\(/ },
  { route, weight: 3.5, because: 'Signatures and digests', path: PYTHON, text: /\bhmac\.|\bhashlib\.|\bdjango\.core\.signing\b|\b(?:Timestamp)?Signer\(|\bcompare_digest\(|\bconstant_time_compare\(/ },
  { route, weight: 5, because: 'An authentication scheme of its own', path: PYTHON, text: /\((?:[\w.]*(?:BaseBackend|ModelBackend|RemoteUserBackend|BaseAuthentication|BasePasswordHasher|PBKDF2PasswordHasher|AuthenticationMiddleware))\):/ },
  { route, weight: 4, because: 'Tokens', path: PYTHON, text: /\bjwt\.|\bPyJWT\b|\bjose\b|\bsimplejwt\b/ },
  { route, weight: 4.5, because: 'Single sign-on', path: PYTHON, text: /\b(?:saml2?|onelogin|oidc|openid|mozilla_django_oidc|oauth2?_provider|oauth2|authlib|django_auth_ldap|ldap3?|social_django|keycloak|kerberos)\b/i },
  { route, weight: 5, because: 'A second factor', path: PYTHON, text: /\b(?:pyotp|totp|django_otp|two_factor|mfa|2fa|webauthn|fido2?|passkeys?)\b/i },
  { route, weight: 5, because: 'A content security policy', path: /\.(?:py|html|conf)$/, text: /\bContent-Security-Policy\b|\bcsp_nonce\b|\bdjango-csp\b|\bcsp\.(?:middleware|decorators)\b/ },
  { route, weight: 3.5, because: 'Uploads that may be hostile', path: PYTHON, text: /\bclamav\b|\bclamd\b|\bmalware\b|\bpath traversal\b|\bmagic\.from_\w+\(|\bzip bomb\b/i },
  {
    route,
    weight: 4,
    because: 'Talk of a weakness or an incident',
    text: /\b(?:vulnerabilit\w+|pen(?:etration)?[ -]?tests?|pentest\w*|CVE(?:-\d+)?|exploit\w*|XSS|SSRF|IDOR|XXE|(?:sql|code|command) injection|brute.?force\w*|threat model\w*|security (?:incident|review|audit|advisory|policy)|incident|leak(?:ed|s)?\b|attackers?|privilege escalation|OWASP|GDPR|data protection|audit (?:log|trail))/i,
    path: /\.(?:py|html?|md|rst|txt)$/i,
  },
  { route, weight: 3, because: 'Secrets and access', path: PROSE, text: /\b(?:secrets?|rotat\w+ (?:keys?|secrets?)|access tokens?|credentials?|encrypt\w*|authenticat\w+|permissions?|revoke)\b/i },
  { route, weight: 6, because: 'A security checker complains', diagnostic: /\bS\d{3}\b|\bB\d{3}\b|\bbandit\b|\bsemgrep\b|\bsecurity\.W\d+|\binjection\b|\bvulnerab/i },
];
