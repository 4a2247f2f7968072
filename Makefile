# `make check` runs what .ci/run runs on the checkout, in the current environment.

.PHONY: check lint format types layers test

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
