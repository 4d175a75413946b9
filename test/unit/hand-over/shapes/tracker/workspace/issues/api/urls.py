from rest_framework.routers import DefaultRouter

from .views import CommentViewSet, IssueViewSet

router = DefaultRouter()
router.register("issues", IssueViewSet, basename="issue")
router.register("comments", CommentViewSet)
urlpatterns = router.urls
