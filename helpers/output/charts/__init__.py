"""Frames -> the figures. Imported apart from `helpers`, since matplotlib takes its time to load."""

from helpers.output.charts.chart import Chart
from helpers.output.charts.codes import codes_chart
from helpers.output.charts.entities import entities_chart
from helpers.output.charts.outlets import outlets_chart
from helpers.output.charts.shared import shared_chart
from helpers.output.charts.talks import talks_chart
from helpers.output.charts.voices import voices_chart

__all__ = ["Chart", "codes_chart", "entities_chart", "outlets_chart", "shared_chart", "talks_chart", "voices_chart"]
