from rest_framework.test import APITestCase


class IssueListTests(APITestCase):
    def test_counts_the_comments(self):
        response = self.client.get("/api/issues/")
        self.assertEqual(response.status_code, 403)
