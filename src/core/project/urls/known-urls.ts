import type { FileLine } from '../../base/place';
import type { ProjectContext } from '../project-context';
import { patternRoute } from './open-route';
import type { RouteGroup } from './route-group';
import { below, type Site } from './site';
import { foreignView } from './view-target';

/** The URLs of a module that everybody has. */
interface KnownUrls {
  /** Its `app_name`. */
  namespace: string | null;
  urls: readonly [pattern: string, view: string, name: string][];
}

const AUTH = 'django.contrib.auth.views';

/** What the modules that Django and its REST framework have for include() lead to. */
const MODULES: Readonly<Record<string, KnownUrls>> = {
  // https://docs.djangoproject.com/en/5.2/topics/auth/default/#module-django.contrib.auth.views
  'django.contrib.auth.urls': {
    namespace: null,
    urls: [
      ['login/', `${AUTH}.LoginView`, 'login'],
      ['logout/', `${AUTH}.LogoutView`, 'logout'],
      ['password_change/', `${AUTH}.PasswordChangeView`, 'password_change'],
      ['password_change/done/', `${AUTH}.PasswordChangeDoneView`, 'password_change_done'],
      ['password_reset/', `${AUTH}.PasswordResetView`, 'password_reset'],
      ['password_reset/done/', `${AUTH}.PasswordResetDoneView`, 'password_reset_done'],
      ['reset/<uidb64>/<token>/', `${AUTH}.PasswordResetConfirmView`, 'password_reset_confirm'],
      ['reset/done/', `${AUTH}.PasswordResetCompleteView`, 'password_reset_complete'],
    ],
  },
  // https://docs.djangoproject.com/en/5.2/topics/i18n/translation/#the-set-language-redirect-view
  'django.conf.urls.i18n': {
    namespace: null,
    urls: [['setlang/', 'django.views.i18n.set_language', 'set_language']],
  },
  // https://docs.djangoproject.com/en/5.2/ref/contrib/flatpages/#using-the-urlconf
  'django.contrib.flatpages.urls': {
    namespace: null,
    urls: [['<path:url>', 'django.contrib.flatpages.views.flatpage', 'django.contrib.flatpages.views.flatpage']],
  },
  // https://www.django-rest-framework.org/#installation
  'rest_framework.urls': {
    namespace: 'rest_framework',
    urls: [
      ['login/', `${AUTH}.LoginView`, 'login'],
      ['logout/', `${AUTH}.LogoutView`, 'logout'],
    ],
  },
};

/**
 * The routes that including a module of Django or its REST framework makes, each at the line of the include.
 * @param module its dotted name; null where there is none
 * @param namespace what the include gives it
 * @returns undefined where it is no such module
 */
export function knownRoutes(
  module: string | null,
  namespace: string | null,
  place: FileLine,
  site: Site,
  context: ProjectContext,
): RouteGroup[] | undefined {
  const known = module !== null && Object.hasOwn(MODULES, module) ? MODULES[module] : undefined;
  const app = context.appOf(place.file);
  return known?.urls.map(([pattern, view, name]) =>
    patternRoute(below(site, pattern, namespace ?? known.namespace), foreignView(view, context), {
      name,
      app,
      ...place,
    }),
  );
}
