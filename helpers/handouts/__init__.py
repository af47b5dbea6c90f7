"""Pages and slides of the notebooks, for a class: `python -m helpers.handouts html`, or `slides`."""
