from django.test import TestCase
from django.urls import reverse

from accounts.models import User


class SignUpTests(TestCase):
    def test_creates_a_user_and_signs_in(self):
        response = self.client.post(
            reverse("accounts:sign_up"),
            {"email": "ada@bookshop.example", "password1": "long enough words", "password2": "long enough words"},
        )

        self.assertRedirects(response, reverse("catalog:book_list"))
        user = User.objects.get(email="ada@bookshop.example")
        self.assertEqual(int(self.client.session["_auth_user_id"]), user.pk)

    def test_refuses_a_known_email_address(self):
        User.objects.create_user("ada@bookshop.example")

        response = self.client.post(
            reverse("accounts:sign_up"),
            {"email": "ada@bookshop.example", "password1": "long enough words", "password2": "long enough words"},
        )

        self.assertFormError(response.context["form"], "email", "User with this Email already exists.")

    def test_profile_needs_a_signed_in_user(self):
        response = self.client.get(reverse("accounts:profile"))

        self.assertRedirects(response, f"{reverse('accounts:login')}?next={reverse('accounts:profile')}")
