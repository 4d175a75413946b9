from .models import Batch, Kind, Lot, Sack
from .test_weight import TestWeight

__all__ = ["Batch", "Kind", "Lot", "Sack", "TestWeight"]
