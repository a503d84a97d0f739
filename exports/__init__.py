from exports.formats import FORMATS

__all__ = ["FORMATS"]
