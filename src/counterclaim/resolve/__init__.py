"""From mentions to what they stand for: each package resolves one kind of mention."""
