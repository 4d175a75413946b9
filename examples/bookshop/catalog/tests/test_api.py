from datetime import date

from django.core.cache import cache
from django.urls import reverse
from rest_framework.test import APITestCase

from accounts.models import User
from catalog.models import Author, Book, Publisher


class BookApiTests(APITestCase):
    @classmethod
    def setUpTestData(cls):
        cls.publisher = Publisher.objects.create(name="Harbour Press")
        cls.author = Author.objects.create(first_name="Mara", last_name="Quill")
        cls.book = Book.objects.create(
            title="Tides",
            isbn="9780000000026",
            publisher=cls.publisher,
            price="7.50",
            stock=2,
            published_on=date(2023, 5, 4),
        )
        cls.book.authors.add(cls.author)
        cls.reader = User.objects.create_user("reader@bookshop.example")
        cls.staff = User.objects.create_user("staff@bookshop.example", is_staff=True)

    def setUp(self):
        cache.clear()

    def test_lists_books_for_everyone_in_few_queries(self):
        with self.assertNumQueries(4):
            response = self.client.get(reverse("api:book-list"))

        self.assertEqual([book["slug"] for book in response.data["results"]], ["tides-0026"])
        self.assertEqual(response.data["results"][0]["authors"], ["Mara Quill"])

    def test_only_staff_add_books(self):
        payload = {
            "title": "Undertow",
            "isbn": "9780000000033",
            "publisher": self.publisher.pk,
            "authors": [self.author.pk],
            "price": "12.00",
            "published_on": "2024-01-01",
        }

        self.client.force_login(self.reader)
        self.assertEqual(self.client.post(reverse("api:book-list"), payload, format="json").status_code, 403)

        self.client.force_login(self.staff)
        response = self.client.post(reverse("api:book-list"), payload, format="json")
        self.assertEqual(response.status_code, 201)
        self.assertEqual(response.data["slug"], "undertow-0033")

    def test_a_reader_reviews_a_book_once(self):
        url = reverse("api:book-reviews", kwargs={"slug": self.book.slug})
        self.client.force_login(self.reader)

        first = self.client.post(url, {"rating": 5, "body": "Read it twice."}, format="json")
        second = self.client.post(url, {"rating": 1}, format="json")

        self.assertEqual([first.status_code, second.status_code], [201, 400])
        self.assertEqual(self.client.get(url).data["count"], 1)
