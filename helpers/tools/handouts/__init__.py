"""Pages and slides of the notebooks, for a class: `python -m helpers.tools.handouts html`, or `slides`."""
