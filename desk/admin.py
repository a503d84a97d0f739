"""Staff accounts and roles."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db.models import ForeignKey, ManyToManyField, QuerySet
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from desk.roles import role_of

admin.site.unregister([User, Group])


class RoleChoice(ModelMultipleChoiceField):
    widget = CheckboxSelectMultiple

    def label_from_instance(self, obj: Group) -> str:
        role = role_of(obj)
        return f"{role.title} – {role.duty}" if role else obj.name


@admin.register(User)
class StaffAdmin(UserAdmin):
    """Access is withdrawn by unticking "active": accounts are not deleted, since the history names
    them. Only a superuser may make one, or change one.
    """

    list_display = ("username", "first_name", "last_name", "email", "roles", "is_active")
    list_filter = ("is_active", "groups")
    readonly_fields = ("last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": (("first_name", "last_name"), "email")}),
        (
            _("Access"),
            {
                "fields": ("is_active", "is_staff", "groups"),
                "description": _(
                    "To remove somebody, untick “active”: the account stays, because the history "
                    "names it. “Staff” lets a person sign in here; the roles say what for."
                ),
            },
        ),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).prefetch_related("groups")

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> object:
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or not request.user.is_superuser:
            return fieldsets
        return (*fieldsets, (_("Beyond the roles"), {"fields": ("is_superuser",)}))

    def formfield_for_manytomany(
        self, db_field: ManyToManyField | ForeignKey, request: HttpRequest, **options
    ) -> object:
        if db_field.name == "groups":
            roles = Group.objects.order_by("pk")
            return RoleChoice(queryset=roles, required=False, label=_("Roles"))
        return super().formfield_for_manytomany(db_field, request, **options)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> list[str]:
        """Nobody changes their own roles."""
        own = obj == request.user and not request.user.is_superuser
        fixed = ["is_active", "is_staff", "groups"] if own else []
        return [*super().get_readonly_fields(request, obj), *fixed]

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        beyond = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not beyond and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        found = [(role_of(group), group) for group in user.groups.all()]
        return ", ".join(str(role.title) if role else group.name for role, group in found)


@admin.register(Group)
class RoleAdmin(admin.ModelAdmin):
    """Read only: the roles are a table in the program, applied after every migration."""

    list_display = ("name", "duty")
    fields = ("name", "duty")
    readonly_fields = ("duty",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        return False

    @admin.display(description=_("what for"))
    def duty(self, group: Group) -> str:
        role = role_of(group)
        return str(role.duty) if role else ""
