INSTALLED_APPS = ["stock"]
ROOT_URLCONF = "shop.urls"
