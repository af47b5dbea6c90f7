"""The weights of the engine, learned from articles whose quotes were read by hand."""
