# Each target does its own set-up: `make run` or `make test` alone, on a machine with python3, is enough.
PYTHON ?= python3
PY = .venv/bin/python
# Compiled code is kept, whatever the shell says: each process that a test starts would compile the program anew.
PYTEST = PYTHONDONTWRITEBYTECODE= QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m pytest
WORKERS ?= 2
MEASURED = tests/domain tests/storage

.DELETE_ON_ERROR:
.PHONY: run judges test check lint format types coverage rest nightly demo bench peers screenshots lock setup clean

run: setup ## open the window with the sample forum, or play the sample forum where there is no display
	@$(PY) -m tools.run

test: judges ## all tests, offscreen
	@$(PYTEST) -n $(WORKERS)

check: lint types coverage rest ## everything that CI runs

lint: setup ## style of the code, and layers
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@.venv/bin/lint-imports

format: setup ## put the style right
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

types: setup ## strict types
	@$(PY) -m mypy

coverage: setup ## the ratchet: every branch of the rules and of the library file
	@$(PYTEST) -n $(WORKERS) --cov --cov-report=term $(MEASURED)

rest: judges ## all tests but those that coverage runs
	@$(PYTEST) -n $(WORKERS) $(addprefix --ignore=,$(MEASURED)) tests

nightly: judges ## all tests, the slow proofs too, with many more examples
	@HYPOTHESIS_PROFILE=nightly $(PYTEST) -n $(WORKERS) -m "" --timeout=7200

demo: setup ## play the sample forum through the window, offscreen, into demo/
	@QT_QPA_PLATFORM=offscreen $(PY) -m ui.demo --out demo

bench: peers ## what is measured against what
	@$(PY) -m benchmarks

peers: setup ## the other engines that the benchmark of the minutes starts; LibreOffice too, where it is there
	@$(PY) -m uv pip install --quiet --python $(PY) --group bench

screenshots: setup ## every screen, light and dark, into screenshots/
	@QT_QPA_PLATFORM=offscreen $(PY) -m ui.screenshots --out screenshots

lock: setup ## make requirements.lock anew from pyproject.toml
	@$(PY) -m tools.lock

judges: setup ## Debian packages of the browser and the checker that judge web pages, for tests
	@$(PYTHON) -m tools.setup --judges

setup: ## Debian packages that Qt needs, .venv, the project itself; instant when nothing has changed
	@$(PYTHON) -m tools.setup

clean: ## all that make has made
	@rm -rf .venv demo screenshots build dist .mypy_cache .ruff_cache .hypothesis .coverage .import_linter_cache
