"""Plain frozen data: what the stages hand to one another. No files, no networks, no language."""
