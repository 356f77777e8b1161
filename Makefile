# A fresh machine with Python 3.11 and make needs nothing else: `make demo`, `make test`.

PYTHON3 ?= python3
VENV    := .venv
PYTHON  := $(VENV)/bin/python
INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test check fmt eval train docs pictures bench clean

help:
	@echo "make demo   read the reports that come with counterclaim, for people"
	@echo "make test   formatting, lint, types, import rules, tests"
	@echo "make check  the same without the tests"
	@echo "make fmt    format the code"
	@echo "make eval   measure the model on the corpora beside the checkout"
	@echo "make train  train the model again (hours)"
	@echo "make docs   write the parts of docs/ that are made from the program"
	@echo "make pictures  take the pictures of the web view that the README shows"
	@echo "make bench  measure start-up"

# Where the reports come through a pipe or into a log, the brackets alone mark them.
demo: $(VENV)/.installed
	$(VENV)/bin/counterclaim read src/counterclaim/demo_reports/reports.jsonl \
		src/counterclaim/demo_reports/broadsheet.html
	$(VENV)/bin/counterclaim demo --ledger

test: check
	$(PYTHON) -m pytest

check: $(VENV)/.installed-dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

fmt: $(VENV)/.installed-dev
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

eval: $(VENV)/.installed-dev
	$(PYTHON) -m training.evaluate

train: $(VENV)/.installed-train
	$(PYTHON) -m training.train

docs: $(VENV)/.installed-dev
	COUNTERCLAIM_WRITE_DOCS=1 $(PYTHON) -m pytest -q tests/test_docs.py

pictures: $(VENV)/.installed-dev
	$(PYTHON) docs/screenshots.py

bench: $(VENV)/.installed
	$(PYTHON) benchmarks/startup.py

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(PYTHON):
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "counterclaim needs Python 3.11 or newer; try make PYTHON3=python3.11"; exit 1; }
	$(PYTHON3) -m venv $(VENV)

# What the web view's scripts are built from: a change in it builds them again.
SCRIPTS := hatch_build.py $(wildcard browser/*.json browser/*.ts browser/src/*.ts browser/basemap/*)

$(VENV)/.installed: pyproject.toml constraints.txt $(SCRIPTS) | $(PYTHON)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt $(SCRIPTS) | $(PYTHON)
	$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-train: pyproject.toml constraints.txt | $(PYTHON)
	$(INSTALL) --editable '.[dev,train]'
	@touch $@ $(VENV)/.installed-dev $(VENV)/.installed
