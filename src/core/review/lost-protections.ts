import type { ChangedFile } from './changed-file';
import { isComment } from './lines-that-count';

/** What protects a site, and what a lead asks about when it goes. The first group names it. */
const PROTECTIONS: readonly RegExp[] = [
  /\b(permission_classes|authentication_classes|throttle_classes|DEFAULT_(?:PERMISSION|AUTHENTICATION|THROTTLE)_CLASSES)\b/,
  /(?:^|[^\w.])(@(?:method_decorator\()?(?:\w+\.)?(?:login_required|permission_required|user_passes_test|staff_member_required|csrf_protect|sensitive_\w+|permission_classes))\b/,
  /^class\s.*\b(LoginRequiredMixin|PermissionRequiredMixin|UserPassesTestMixin|AccessMixin)\b/,
  /^\s*(SECURE_\w+|(?:SESSION|CSRF)_COOKIE_(?:SECURE|HTTPONLY|SAMESITE)|CSRF_USE_SESSIONS|X_FRAME_OPTIONS|AUTH_PASSWORD_VALIDATORS|PASSWORD_HASHERS|CONTENT_SECURITY_POLICY|CSP_\w+)\s*(?::[^=]*)?=(?!=)/,
  /["']([\w.]*\.(?:SecurityMiddleware|CsrfViewMiddleware|XFrameOptionsMiddleware|AxesMiddleware|CSPMiddleware))["']/,
];
/** What is given a name that protects nothing: `= False`, `= []`, `= [AllowAny]`. */
const PROTECTS_NOTHING =
  /[=:] {0,9}(?:False|None|0|""|''|[[(] {0,9}(?:[\w."']{0,80}AllowAny["']?,? {0,9})?[\])]),?\s{0,9}(?:#|$)/;

/** A protection that a file had and has no more. */
export interface LostProtection {
  name: string;
  /** Where it stood, in the new text, 1-based. */
  line: number;
}

/**
 * The protections that a change takes out of a Python file: what is named on a line that goes and on none that comes, so that
 * one that is written anew is still there.
 * @param kept what the whole change brings, as {@link protectionsIn} gives it: what is among that has gone elsewhere
 */
export function lostProtections({ path, hunks }: ChangedFile, kept: ReadonlySet<string>): LostProtection[] {
  if (!path.endsWith('.py')) return [];
  return hunks.flatMap(({ line, removed, added }) => {
    // A view that is written anew in its place may have another name.
    const here = new Set(namesIn(path, added).map(meaningOf));
    const lost = namesIn(path, removed).filter((name) => !kept.has(meaningOf(name)) && !here.has(meaningOf(name)));
    return lost.map((name) => ({ name: name.replace('method_decorator(', ''), line: Math.max(1, line) }));
  });
}

/**
 * The protections that a change adds, by what each of them means. What it brings for a view that is new altogether makes up for none that
 * another view has lost.
 */
export function protectionsIn(files: readonly ChangedFile[]): Set<string> {
  const moved = new Set(files.flatMap(({ hunks }) => hunks.flatMap(({ removed }) => removed.flatMap(definedIn))));
  return new Set(
    files.flatMap(({ path, hunks }) =>
      hunks.flatMap(({ added }) => namesIn(path, withoutNew(added, moved)).map(meaningOf)),
    ),
  );
}

const DEFINES = /^(\s*)(?:async\s+def|def|class)\s+(\w+)/;

function definedIn(line: string): string[] {
  const [, , name] = DEFINES.exec(line) ?? [];
  return name === undefined ? [] : [name];
}

/** Added lines without the definitions that the change has not taken from elsewhere, from their decorators to their last line. */
function withoutNew(added: readonly string[], moved: ReadonlySet<string>): string[] {
  const kept: string[] = [];
  let decorators: string[] = [];
  let inside: number | undefined;
  for (const line of added) {
    const indent = line.length - line.trimStart().length;
    if (inside !== undefined && line.trim() !== '' && indent <= inside) inside = undefined;
    if (inside !== undefined) continue;
    if (/^\s*@/.test(line)) {
      decorators.push(line);
      continue;
    }
    const [name] = definedIn(line);
    if (name !== undefined && !moved.has(name)) inside = indent;
    else kept.push(...decorators, line);
    decorators = [];
  }
  return [...kept, ...decorators];
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
    .filter((line) => !isComment(path, line.trim()) && !PROTECTS_NOTHING.test(line))
    .flatMap((line) => PROTECTIONS.map((pattern) => pattern.exec(line)?.[1]));
  return [...new Set(found.filter((name) => name !== undefined))];
}
