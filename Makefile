# `make check` runs what .ci/run runs on the checkout, in the current environment.

.PHONY: check lint format types layers test docs doctest picture

check: lint types layers test

lint:
	ruff check .
	ruff format --check .

format:
	ruff check --fix .
	ruff format .

types:
	mypy

layers:
	lint-imports

test:
	pytest

# The documentation and its examples: pip install -e ".[docs]"
docs:
	sphinx-build -W --keep-going -q -b html docs docs/_build/html

doctest:
	sphinx-build -W --keep-going -q -b doctest docs docs/_build/doctest

# The README's picture, drawn anew; after new weights.
picture:
	python docs/make_picture.py
