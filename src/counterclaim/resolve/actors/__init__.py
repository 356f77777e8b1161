"""Whom names and phrases mean: entities with codes and party, as of the document's day."""

from counterclaim.resolve.actors.find import ActorFinder, Actors
from counterclaim.resolve.actors.load import load_actor_finder

__all__ = ["ActorFinder", "Actors", "load_actor_finder"]
