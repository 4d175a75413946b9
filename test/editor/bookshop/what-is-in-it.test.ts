import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browser } from '../harness/browser';
import { activeExtension } from '../harness/extension';
import { waitFor } from '../harness/wait-for';

const ROW = '[role="treeitem"][aria-label^="What is in it"]';

suite('What is in the bookshop', () => {
  test('is found when the row is expanded', async () => {
    const { outline } = await activeExtension();
    await waitFor('the project', () => outline.project().includes('What is in it'));
    await waitFor('the row', async () => {
      await vscode.commands.executeCommand('djangoDeveloper.project.focus');
      return (await browser({ do: 'text', selector: ROW })).length > 0;
    });
    await browser({ do: 'click', selector: `${ROW} .monaco-tl-twistie` });
    await waitFor('the inventory', () => outline.project().includes('URL routes'));
    const rows = outline.project();
    assert.equal(
      rows.slice(rows.indexOf('  What is in it')),
      `  What is in it
    Apps — 3
      accounts — 2 models
        User — 1 field, 10 inherited
        Address — 6 fields
      catalog — 5 models
        Publisher — 2 fields
        Author — 3 fields
        Genre — 2 fields
        Book — 12 fields
        Review — 5 fields
      orders — 3 models
        Order — 3 fields
        OrderLine — 4 fields
        BookSales — 3 fields, not managed
    Databases — 2
      sqlite — default
      postgresql — default · bookshop/settings/production.py
    URL routes — 26
      / — GET · BookListView
      /books/<slug:slug>/ — GET · BookDetailView
      /books/<slug:slug>/review/ — GET POST PUT · ReviewCreateView
      /orders/ — GET · OrderListView
      /orders/<int:pk>/ — GET · OrderDetailView
      /orders/buy/<slug:slug>/ — GET POST PUT · BuyView
      /accounts/login/ — GET POST PUT · LoginView
      /accounts/logout/ — POST · LogoutView
      /accounts/sign-up/ — GET POST PUT · SignUpView
      /accounts/profile/ — GET POST PUT · ProfileView
      /api/v1/ — GET · APIRootView
      /api/v1/books/ — GET · BookViewSet.list
      /api/v1/books/ — POST · BookViewSet.create
      /api/v1/books/<slug>/ — GET · BookViewSet.retrieve
      /api/v1/books/<slug>/ — PUT · BookViewSet.update
      /api/v1/books/<slug>/ — PATCH · BookViewSet.partial_update
      /api/v1/books/<slug>/ — DELETE · BookViewSet.destroy
      /api/v1/books/<slug>/reviews/ — GET POST · BookViewSet.reviews
      /api/v1/authors/ — GET · AuthorViewSet.list
      /api/v1/authors/<pk>/ — GET · AuthorViewSet.retrieve
      /api/v1/orders/ — GET · OrderViewSet.list
      /api/v1/orders/ — POST · OrderViewSet.create
      /api/v1/orders/<pk>/ — GET · OrderViewSet.retrieve
      /api/v1/orders/<pk>/cancel/ — POST · OrderViewSet.cancel
      /api/v1/reports/sales/ — GET · SalesReportView
      /admin/… — not known: its URLs are not told by text · admin.site.urls
    REST framework — 12
      AuthorSerializer — 4 fields
      BookSerializer — 11 fields
      BookWriteSerializer — 10 fields
      ReviewSerializer — 5 fields
      OrderLineSerializer — 4 fields
      OrderSerializer — 5 fields
      BookSalesSerializer — 4 fields
      BookViewSet — viewset
      AuthorViewSet — viewset
      OrderViewSet — viewset
      SalesReportView — API view
      router — DefaultRouter · 3
    Settings — 2
      AUTH_USER_MODEL — "accounts.User"
      Cache default — django.core.cache.backends.locmem.LocMemCache
    Background work — 4
      app — celery app
      report_low_stock — celery task
      send_order_confirmation — celery task
      cancel_unpaid_orders — celery task
    Migrations — 3
      accounts — 1 · 0001_initial
      catalog — 4 · 0004_book_slug_unique
        RunPython — 0003_fill_book_slugs.py
      orders — 3 · 0003_book_sales
        RunSQL — 0003_book_sales.py
    Management commands — 1
      import_books — catalog
    Tests — 3
      accounts — 3 · unittest
      catalog — 14 · mixed
      orders — 13 · pytest
    Not understood — 1
      What admin.site.urls adds at /admin/… is not known: its URLs are not told by text. — bookshop/urls.py:9`,
    );
  });
});
