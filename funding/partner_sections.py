"""What the page of an organisation tells of its grants."""

from django.utils.translation import gettext_lazy as _

from funding.public.support import grants_of
from partners.models import Organisation
from partners.sections import Section


def grants(organisation: Organisation) -> Section | None:
    told = grants_of(organisation)
    return Section("grants", _("Grants"), "funding/grants_of.html", told) if told else None


SECTIONS = (grants,)
