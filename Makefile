# Needs git, Python 3.11 or newer and make. Name another Python with `make PYTHON=python3.12 ...`.
PYTHON ?= python3
RUN := .venv/bin/python

.PHONY: notebooks test lab speed lock clean

# execute every notebook in place, from top to bottom, and draw figures/ again
notebooks: .venv/installed
	@$(RUN) -m helpers.notebooks

# everything: unit tests, the notebooks against their committed outputs, the agreement of the environments
test: .venv/installed
	@$(RUN) -m pytest -q --nbval --nbval-current-env tests notebooks

# the notebooks in JupyterLab
lab: .venv/installed
	@$(RUN) -m jupyterlab notebooks

# what the helpers cost on top of spaCy and pandas, and what a folder of articles costs, as ratios
speed: .venv/installed
	@$(RUN) -m helpers.speed
	@$(RUN) -m helpers.corpus_speed $(FOLDER)

# for maintainers: pin what pyproject.toml asks for, with hashes; needs uv
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--extra model --extra dask pyproject.toml -o requirements.lock

# what was built, never what was committed
clean:
	rm -rf .venv build *.egg-info .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} + -o -name .ipynb_checkpoints -prune -exec rm -rf {} +

.venv/installed: requirements.lock pyproject.toml environment.py
	@$(PYTHON) environment.py
	@touch $@
