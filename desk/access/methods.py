from django.views.decorators.http import require_http_methods

only_pages = require_http_methods(["GET", "HEAD", "POST"])
