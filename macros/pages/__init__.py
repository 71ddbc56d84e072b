"""Which pages exist, where they stand, and how they point at one another."""
