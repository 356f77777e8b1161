"""Builds the registry of actors that ships with the package: `python -m tables.actors`."""
