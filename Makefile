# Needs git, Python 3.11 or newer and make. Name another Python with `make PYTHON=python3.12 ...`.
PYTHON ?= python3
RUN := .venv/bin/python

# What is given with `make NAME=...` reaches a program as it stands: no make and no shell reads it as more than a name.
unexport ARTICLE TOPIC FOLDER POLNEAR
quoted = '$(subst ','\'',$(value $(1)))'
given = $(if $(filter command environment,$(origin $(1))),$(2)$(quoted))

.PHONY: notebooks page html slides test browser examples lab speed corpus-speed growth faults weights lock clean

# execute every notebook in place, from top to bottom, and draw figures/ again; for an article of your own,
# `make notebooks ARTICLE=seeds/mine.txt TOPIC=rents` writes notebooks and figures to figures/mine/ instead, and for a
# folder of articles so does `make notebooks FOLDER=seeds/mine`
notebooks: .venv/installed
	@$(RUN) -m helpers.tools.notebooks $(call given,ARTICLE,--article=) $(call given,TOPIC,--topic=) \
		$(call given,FOLDER,--folder=)

# the article with its quotes, speakers and chart as one file to share, in pages/; `make page ARTICLE=seeds/mine.txt`
page: .venv/installed
	@$(RUN) -m helpers page -- $(or $(call given,ARTICLE),seeds/000_d875bac7675d1d39.txt)

# for a class: a page of every notebook, or slides, in handouts/; each is one file that asks nothing of the network
html slides: .venv/installed
	@$(RUN) -m helpers.tools.handouts $@

# everything: ruff over code and notebooks, mypy over the types, import-linter over what imports what, unit tests, the
# notebooks against their committed outputs, the agreement of the environments
test: .venv/installed
	@$(RUN) -m ruff check
	@$(RUN) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(RUN) -m pytest -q --nbval --nbval-current-env tests notebooks

# 100,000 texts that nobody foresaw instead of the 2,000 of `make test`, other ones each time; about an hour
examples: .venv/installed
	@EXAMPLES=100000 $(RUN) -m pytest -q tests/pipeline/test_properties.py

# the notebooks in JupyterLab
lab: .venv/installed
	@$(RUN) -m jupyterlab notebooks

# every notebook of a copy as an analyst sees it, run in JupyterLab in headless Chromium and held against its committed
# outputs; pictures in figures/browser/
browser: .venv/installed
	@$(RUN) -m helpers.tools.browser

# what the helpers cost on top of spaCy and pandas, as three ratios
speed: .venv/installed
	@$(RUN) -m helpers.tools.speed

# what a folder of articles costs, beside spaCy alone, in two processes and in memory; some minutes
corpus-speed: .venv/installed
	@$(RUN) -m helpers.tools.corpus_speed -- $(call given,FOLDER)

# twice the text, how many times the time? up to a megabyte, five kinds of text; some minutes
growth: .venv/installed
	@$(RUN) -m helpers.tools.growth

# runs over a folder are killed fifty times, their files torn, removed and doubled, their disk filled, and two write at
# once: are the tables whole in the end, to the byte? some minutes
faults: .venv/installed
	@$(RUN) -m helpers.tools.faults

# learn how much each piece of evidence weighs, from a clone of github.com/networkdynamics/PolNeAR and the articles in
# tests/gold/; some minutes: `make weights POLNEAR=../PolNeAR`
weights: .venv/installed
	@$(RUN) -m helpers.tools.learning -- $(call given,POLNEAR)

# for maintainers: pin what pyproject.toml asks for, with hashes; needs uv
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra model --extra slides --extra web --extra dask --extra learning pyproject.toml -o requirements.lock

# what was built, never what was committed
clean:
	rm -rf .venv build handouts *.egg-info .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} + -o -name .ipynb_checkpoints -prune -exec rm -rf {} +

.venv/installed: requirements.lock pyproject.toml environment.py
	@$(PYTHON) environment.py
	@touch $@
