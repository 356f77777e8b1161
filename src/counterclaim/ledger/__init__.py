"""What was read, kept in one SQLite file: documents, readings, claims, where each came from."""

from counterclaim.ledger.facets import Facet, Facets
from counterclaim.ledger.ledger import Ledger, Origin, Taken, made_by
from counterclaim.ledger.review import By, ClaimInReview, Listed, Review, Sealing
from counterclaim.ledger.search import MOST_COUNTED, FoundClaim
from counterclaim.ledger.wanted import Wanted

__all__ = [
    "MOST_COUNTED",
    "By",
    "ClaimInReview",
    "Facet",
    "Facets",
    "FoundClaim",
    "Ledger",
    "Listed",
    "Origin",
    "Review",
    "Sealing",
    "Taken",
    "Wanted",
    "made_by",
]
