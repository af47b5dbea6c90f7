"""What the helpers know of the world, as data: small tables, each with where it comes from in SOURCES.md."""
