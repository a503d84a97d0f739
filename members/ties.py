"""What ties a person to the group before the public. Packages above declare further ties in a
module of the same name; the roster lists these two only."""

from members.models import Membership, Statement

PUBLIC_TIES = (Membership.objects.public, Statement.objects.published)
