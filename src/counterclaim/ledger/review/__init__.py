"""What people decide, kept in a ledger: rulings, the state that follows, what is sealed."""

from counterclaim.ledger.review.listing import ClaimInReview, Listed
from counterclaim.ledger.review.log import By
from counterclaim.ledger.review.review import Review, Sealing

__all__ = ["By", "ClaimInReview", "Listed", "Review", "Sealing"]
