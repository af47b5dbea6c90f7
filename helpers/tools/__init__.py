"""What maintainers run: notebooks, browser, handouts, measuring, speed, making the tables. Not in the wheel."""
