from executive.models.appointment import Appointment, Vacancy
from executive.models.office import Office, OfficeRule
from executive.models.waiver import Waiver

__all__ = ["Appointment", "Office", "OfficeRule", "Vacancy", "Waiver"]
