"""The corpus of annotated reports: what reads, checks, shows, counts and compares them."""
