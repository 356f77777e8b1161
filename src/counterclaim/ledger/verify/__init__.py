"""Whether a ledger is whole: what it keeps is what came in, and nobody altered what was decided."""

from counterclaim.ledger.verify.faults import Fault, Step
from counterclaim.ledger.verify.verify import Verified, verify

__all__ = ["Fault", "Step", "Verified", "verify"]
