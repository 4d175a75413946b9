import { lastPart } from '../../project/python/expressions';
import type { InventoryLists } from '../../project/inventory';
import type { Unread } from '../../project/project-reading';
import { codeSpan } from '../render/markdown/code-fence';
import type { NameFollower } from './names/name-follower';
import { NOTHING_UNREAD, whyNoSetting, whyNoSettings } from './why-not-known';

/** What permissions are looked up in. */
export interface PermissionProject {
  inventory: InventoryLists;
  follower: NameFollower;
  /** What could not be read; all was where it is absent. */
  unread?: Unread;
}

const LOGIN_MIDDLEWARE = 'django.contrib.auth.middleware.LoginRequiredMiddleware';

/** Since Django 5.1 every view may ask for a login. */
export function unstated({ inventory: { settings }, unread }: PermissionProject): string {
  if (settings.middleware.some(({ name }) => name === LOGIN_MIDDLEWARE)) return 'login_required (middleware)';
  const own = settings.middleware.find(({ name }) =>
    /LoginRequired|AuthRequired|AuthenticationRequired|RequireLogin/.test(name ?? ''),
  );
  if (own?.name) return `as ${codeSpan(lastPart(own.name))} has it (middleware)`;
  return unread && whyNoSettings(unread)
    ? 'none stated, unless a middleware asks: the settings are not known'
    : 'none stated';
}

/** What REST framework asks for where a view says nothing: https://www.django-rest-framework.org/api-guide/permissions/ */
export function defaults({ inventory, unread = NOTHING_UNREAD }: PermissionProject): string[] {
  const { settings } = inventory;
  const fallback = settings.restFramework.find(({ name }) => name === 'DEFAULT_PERMISSION_CLASSES');
  if (fallback?.items)
    return fallback.items.length === 0
      ? ['none (default)']
      : fallback.items.map((item) => `${lastPart(item)} (default)`);
  if (fallback) return ['as DEFAULT_PERMISSION_CLASSES has it (default)'];
  if (settings.restFramework.length === 0 && settings.all.some(({ name }) => name === 'REST_FRAMEWORK'))
    return ['as REST_FRAMEWORK has it (default)'];
  const missing = whyNoSettings(unread);
  if (missing) return [`not known, because ${missing.reason}`];
  const open = whyNoSetting(inventory, unread);
  return [`AllowAny (default)${open ? `, unless settings say otherwise: ${open.reason}` : ''}`];
}
