"""Staff accounts and roles: read here, changed by the tasks of `desk.access`."""

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from django_otp.plugins.otp_static.models import StaticDevice
from django_otp.plugins.otp_totp.models import TOTPDevice

from desk.access import actions, standing
from desk.access.models import AccessRecord
from desk.roles import ROLES, role_of, roles_of

admin.site.unregister([User, Group, TOTPDevice, StaticDevice])


class ReadOnly(admin.ModelAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class RoleFilter(admin.SimpleListFilter):
    title = _("role")
    parameter_name = "role"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [(role.name, role.title) for role in ROLES]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(groups__name=self.value()) if self.value() else queryset


@admin.register(User)
class StaffAdmin(admin.ModelAdmin):
    """Only names and addresses are typed over; invitations, roles and resets are tasks, which tell
    first and are recorded. Accounts are not deleted, since the history names them. Only a superuser
    changes a superuser.
    """

    list_display = ("person", "username", "roles", "standing", "second_factor", "last_seen")
    list_filter = ("is_active", RoleFilter)
    search_fields = ("username", "first_name", "last_name", "email")
    ordering = ("-is_active", "last_name", "username")
    fields = (
        ("first_name", "last_name"), "email", "username", "roles", "standing", "second_factor",
        "last_seen", "joined",
    )  # fmt: skip
    readonly_fields = ("username", "roles", "standing", "second_factor", "last_seen", "joined")
    change_form_template = "admin/access/person.html"
    change_list_template = "admin/access/people.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return standing.with_standing(super().get_queryset(request))

    def save_model(self, request: HttpRequest, obj: User, form: ModelForm, change: bool) -> None:
        actions.correct_name(obj, by=request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        beyond = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not beyond and super().has_change_permission(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        return False

    @admin.display(description=_("person"), ordering="last_name")
    def person(self, user: User) -> str:
        return actions.name_of(user)

    @admin.display(description=_("roles"))
    def roles(self, user: User) -> str:
        return ", ".join(str(role.title) for role in roles_of(user))

    @admin.display(description=_("access"))
    def standing(self, user: User) -> str:
        return standing.in_words(user)

    @admin.display(description=_("second factor"), boolean=True)
    def second_factor(self, user: User) -> bool:
        return standing.has_second_factor(user)

    @admin.display(description=_("last sign-in"), ordering="last_login")
    def last_seen(self, user: User) -> str:
        if user.last_login is None:
            return ""
        return date_format(localtime(user.last_login), "DATETIME_FORMAT")

    @admin.display(description=_("account made"), ordering="date_joined")
    def joined(self, user: User) -> str:
        return date_format(localtime(user.date_joined), "DATE_FORMAT")


@admin.register(AccessRecord)
class AccessRecordAdmin(ReadOnly):
    list_display = ("at", "person", "kind", "role_titles", "by")
    list_filter = ("kind",)
    date_hierarchy = "at"
    search_fields = ("person__username", "person__first_name", "person__last_name")
    list_select_related = ("person", "by")
    fields = ("person", "kind", "role_titles", "by", "at")
    readonly_fields = ("role_titles",)

    @admin.display(description=_("roles afterwards"))
    def role_titles(self, record: AccessRecord) -> str:
        return ", ".join(standing.titles_of(record.roles))


@admin.register(Group)
class RoleAdmin(ReadOnly):
    """Read only: the roles are a table in the program, applied after every migration."""

    list_display = ("title", "duty")
    list_display_links = None
    fields = readonly_fields = ("title", "duty")

    @admin.display(description=_("role"), ordering="name")
    def title(self, group: Group) -> str:
        role = role_of(group)
        return str(role.title) if role else group.name

    @admin.display(description=_("what for"))
    def duty(self, group: Group) -> str:
        role = role_of(group)
        return str(role.duty) if role else ""
