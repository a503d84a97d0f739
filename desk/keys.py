"""An address that names the field to look a row up by, and names none."""

from collections.abc import Callable
from functools import wraps

from django.contrib.admin.exceptions import DisallowedModelAdminToField
from django.contrib.admin.options import TO_FIELD_VAR
from django.http import HttpRequest, HttpResponse


def named_fields_only(view: Callable) -> Callable:
    """Answers 400, as Django does to a field that may not be asked; an empty one it would ask the
    model for, and fail."""

    @wraps(view)
    def guarded(request: HttpRequest, *arguments: object, **options: object) -> HttpResponse:
        if "" in (*request.GET.getlist(TO_FIELD_VAR), *request.POST.getlist(TO_FIELD_VAR)):
            raise DisallowedModelAdminToField(f"{TO_FIELD_VAR} names no field")
        return view(request, *arguments, **options)

    return guarded
