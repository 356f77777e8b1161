"""From words that tell when to days, each with what it was counted from."""

from counterclaim.resolve.times.find import TimeFinder, load_time_finder

__all__ = ["TimeFinder", "load_time_finder"]
