import { expectOutline } from '../harness/extension';

suite('Two projects below a folder', () => {
  test('each is shown with its settings module, its Django and the reasons', () =>
    expectOutline(
      'project',
      `backend
  Django >=5.1,<5.2 — backend/requirements.txt
  shop.settings — backend/shop/settings.py
  backend/manage.py
  Why this is Django — 4
    manage.py hands its arguments to Django — backend/manage.py:8
    This names shop.settings as the settings module — backend/manage.py:7
    INSTALLED_APPS is set here — backend/shop/settings.py:1
    Django is required here: >=5.1,<5.2 — backend/requirements.txt:1
  What is in it
intranet
  Django ~=4.2 — intranet/pyproject.toml
  config.settings.local — intranet/config/settings/local.py
  intranet/manage.py
  Why this is Django — 3
    manage.py hands its arguments to Django — intranet/manage.py:8
    This names config.settings.local as the settings module — intranet/manage.py:7
    Django is required here: ~=4.2 — intranet/pyproject.toml:5
  What is in it`,
    ));
});
