from desk.access.models import AccessRecord

__all__ = ["AccessRecord"]
