from django.db import migrations, models


def rate_old_issues(apps, schema_editor):
    Issue = apps.get_model("issues", "Issue")
    for issue in Issue.objects.all():
        issue.severity = "high" if "crash" in issue.text else "low"
        issue.save()


class Migration(migrations.Migration):
    dependencies = [("issues", "0001_initial")]
    operations = [
        migrations.AddField("issue", "severity", models.CharField(max_length=8, default="low")),
        migrations.AddIndex("comment", models.Index(fields=["issue", "-created_at"], name="comment_latest")),
        migrations.RunPython(rate_old_issues),
    ]
