from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from . import views

app_name = "accounts"

urlpatterns = [
    path("login/", LoginView.as_view(template_name="accounts/login.html"), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("sign-up/", views.SignUpView.as_view(), name="sign_up"),
    path("profile/", views.ProfileView.as_view(), name="profile"),
]
