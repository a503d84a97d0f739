"""Whoever ever held an office of the group has a page of their own."""

from executive.models import Appointment

PUBLIC_TIES = (Appointment.objects.all,)
