from django.test import TestCase


class BankEventTests(TestCase):
    def test_a_wrong_signature_is_refused(self):
        response = self.client.post("/hooks/bank/", data="{}", content_type="application/json")
        self.assertEqual(response.status_code, 403)
