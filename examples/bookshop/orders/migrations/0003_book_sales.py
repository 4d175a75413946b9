import django.db.models.deletion
from django.db import migrations, models

CREATE_VIEW = """
CREATE VIEW orders_book_sales AS
SELECT
    line.book_id AS book_id,
    SUM(line.quantity) AS copies_sold,
    SUM(line.quantity * line.unit_price) AS revenue
FROM orders_orderline AS line
JOIN orders_order AS placed ON placed.id = line.order_id
WHERE placed.status IN ('paid', 'shipped')
GROUP BY line.book_id
"""

DROP_VIEW = "DROP VIEW orders_book_sales"


class Migration(migrations.Migration):
    dependencies = [
        ("catalog", "0004_book_slug_unique"),
        ("orders", "0002_order_indexes"),
    ]

    operations = [
        migrations.RunSQL(sql=CREATE_VIEW, reverse_sql=DROP_VIEW),
        migrations.CreateModel(
            name="BookSales",
            fields=[
                (
                    "book",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="sales",
                        serialize=False,
                        to="catalog.book",
                    ),
                ),
                ("copies_sold", models.PositiveIntegerField()),
                ("revenue", models.DecimalField(decimal_places=2, max_digits=12)),
            ],
            options={
                "verbose_name_plural": "book sales",
                "db_table": "orders_book_sales",
                "managed": False,
            },
        ),
    ]
