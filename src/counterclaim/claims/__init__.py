"""From events, counts and attributions to claims."""

from counterclaim.claims.find import find_claims

__all__ = ["find_claims"]
