import type { ChangedFile } from './changed-file';
import { isComment } from './lines-that-count';

/** What protects a site, and what a lead asks about when it goes. The first group names it. */
const PROTECTIONS: readonly RegExp[] = [
  /\b(permission_classes|authentication_classes|throttle_classes|DEFAULT_(?:PERMISSION|AUTHENTICATION|THROTTLE)_CLASSES)\b/,
  /(?:^|[^\w.])(@(?:method_decorator\()?(?:\w+\.)?(?:login_required|permission_required|user_passes_test|staff_member_required|csrf_protect|sensitive_\w+|permission_classes))\b/,
  /^class\s.*\b(LoginRequiredMixin|PermissionRequiredMixin|UserPassesTestMixin|AccessMixin)\b/,
  /^(SECURE_\w+|SESSION_COOKIE_(?:SECURE|HTTPONLY|SAMESITE)|CSRF_\w+|X_FRAME_OPTIONS|AUTH_PASSWORD_VALIDATORS|PASSWORD_HASHERS|CONTENT_SECURITY_POLICY|CSP_\w+)\s*=/,
  /["']([\w.]*\.(?:SecurityMiddleware|CsrfViewMiddleware|XFrameOptionsMiddleware|AxesMiddleware|CSPMiddleware))["']/,
];

/** A protection that a file had and has no more. */
export interface LostProtection {
  name: string;
  /** Where it stood, in the new text, 1-based. */
  line: number;
}

/**
 * The protections that a change takes out of a Python file: what is named on a line that goes and on none that comes, so that
 * one that is written anew is still there.
 * @param moved every line that the whole change adds: what is among them has gone elsewhere
 */
export function lostProtections({ path, hunks }: ChangedFile, moved: string): LostProtection[] {
  if (!path.endsWith('.py')) return [];
  return hunks.flatMap(({ line, added, removed }) => {
    const kept = new Set(namesIn(path, added).map(meaningOf));
    const lost = namesIn(path, removed).filter((name) => !kept.has(meaningOf(name)) && !moved.includes(name));
    return lost.map((name) => ({ name: name.replace('method_decorator(', ''), line: Math.max(1, line) }));
  });
}

/** What protects the same way by whatever name: `@login_required`, `@method_decorator(login_required` and `LoginRequiredMixin`. */
function meaningOf(name: string): string {
  const plain = name.split(/\W/).at(-1) ?? '';
  return plain
    .replace(/Mixin$/, '')
    .replaceAll('_', '')
    .toLowerCase();
}

function namesIn(path: string, lines: readonly string[]): string[] {
  const found = lines
    .filter((line) => !isComment(path, line.trim()))
    .flatMap((line) => PROTECTIONS.map((pattern) => pattern.exec(line)?.[1]));
  return [...new Set(found.filter((name) => name !== undefined))];
}
