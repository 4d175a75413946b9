from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("stock", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "CREATE VIEW stock_counts AS SELECT name, count(*) FROM stock_item GROUP BY name",
            reverse_sql="DROP VIEW stock_counts",
        ),
    ]
