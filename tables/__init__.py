"""Scripts that build the tables which the package ships, and the hand-made tables they read."""
