import assert from 'node:assert/strict';
import { routesOf } from './routes-of';

suite('The URLs of modules that everybody has', () => {
  test('are told at the include, below its prefix and namespaces', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py': `from django.contrib.auth import urls as auth_urls
from django.urls import include, path
inner = [path("api-auth/", include("rest_framework.urls"))]
urlpatterns = [
    path("accounts/", include("django.contrib.auth.urls")),
    path("staff/", include(auth_urls, namespace="staff")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("pages/", include("django.contrib.flatpages.urls")),
    path("v1/", include((inner, "v1"))),
    path("docs/", include("django.contrib.admindocs.urls")),
    path("own/", include("toString")),
]
`,
      }),
      [
        ...['accounts/', 'staff/'].flatMap((prefix) => {
          const name = (own: string): string => `[${prefix === 'staff/' ? 'staff:' : ''}${own}]`;
          return [
            `GET,POST,PUT /${prefix}login/ LoginView ${name('login')}`,
            `POST? /${prefix}logout/ LogoutView ${name('logout')}`,
            `GET,POST,PUT /${prefix}password_change/ PasswordChangeView ${name('password_change')}`,
            `GET /${prefix}password_change/done/ PasswordChangeDoneView ${name('password_change_done')}`,
            `GET,POST,PUT /${prefix}password_reset/ PasswordResetView ${name('password_reset')}`,
            `GET /${prefix}password_reset/done/ PasswordResetDoneView ${name('password_reset_done')}`,
            `GET,POST,PUT /${prefix}reset/<uidb64>/<token>/ PasswordResetConfirmView ${name('password_reset_confirm')}`,
            `GET /${prefix}reset/done/ PasswordResetCompleteView ${name('password_reset_complete')}`,
          ];
        }),
        '? /i18n/setlang/ set_language [set_language]',
        '? /pages/<path:url> flatpage [django.contrib.flatpages.views.flatpage]',
        'GET,POST,PUT /v1/api-auth/login/ LoginView [v1:rest_framework:login]',
        'POST? /v1/api-auth/logout/ LogoutView [v1:rest_framework:logout]',
        '? /docs/… {its URLs are not told by text}',
        '? /own/… {its URLs are not told by text}',
      ],
    );
  });

  test('those of a module of the project by that name are its own', async () => {
    assert.deepEqual(
      await routesOf({
        'config/urls.py':
          'from django.urls import include, path\nurlpatterns = [path("", include("rest_framework.urls"))]\n',
        'rest_framework/urls.py':
          'from django.urls import path\nfrom shop.views import index\nurlpatterns = [path("own/", index)]\n',
        'shop/views.py': 'def index(request):\n    pass\n',
      }),
      ['any /own/ index'],
    );
  });
});
