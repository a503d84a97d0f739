# Everything runs in .venv, which is made from the locked requirements; nothing else is installed.

PYTHON ?= $(shell command -v python3.11 || echo python3)
PORT ?= 8000
RUN = .venv/bin/python
BASE = .venv/base-is-installed
TEST = .venv/test-is-installed
TYPED = gpg_registry tools tenure record exports opendata pages
NPM = npm ci --ignore-scripts --no-audit --no-fund --prefix
SETTINGS = DJANGO_SETTINGS_MODULE=tests.settings
UV_COMPILE = pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

.DEFAULT_GOAL := help
.PHONY: help demo test test-real test-sweeps check format serve translations catalogues lock clean \
	prove bench guide lighthouse sbom

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(BASE) catalogues ## serve the record (port 8000) and practice (8001); PORT= moves both
	@$(RUN) tools/demo.py $(PORT)

test: $(TEST) catalogues ## run every test: SQLite, PostgreSQL, Chromium, HTML
	@$(RUN) tools/run_tests.py

test-real: $(TEST) catalogues ## run the tests on the real lists in REGISTRY_REAL_DATA
	@test -d "$(REGISTRY_REAL_DATA)" || { echo "REGISTRY_REAL_DATA names no folder." \
		"Remedy: make test-real REGISTRY_REAL_DATA=/path/to/the/lists"; exit 2; }
	REGISTRY_REAL_DATA="$(abspath $(REGISTRY_REAL_DATA))" $(RUN) -m pytest -q -m real_data

test-sweeps: $(TEST) catalogues ## every page and file: on PostgreSQL too, and with axe
	EVERY_PAGE=1 $(RUN) tools/postgresql.py $(RUN) -m pytest -q -n 2 -m sweep
	EVERY_PAGE=1 $(RUN) -m pytest -q -n 2 tests/browser/test_axe_sweep.py

prove: $(TEST) catalogues ## the long proofs on both engines, with figures (minutes)
	@$(RUN) tools/prove.py

bench: $(TEST) catalogues ## measure the registry beside yardsticks, into docs/performance.md
	@$(RUN) -m benchmarks --write

lighthouse: $(BASE) catalogues ## measure pages of practice with Lighthouse (needs npm, Chromium)
	$(NPM) tools/web/lighthouse
	@$(RUN) tools/lighthouse.py

guide: $(TEST) catalogues ## make the pictures of the illustrated guides anew, by walking the desk
	GUIDE_PICTURES=docs/guide/images $(RUN) -m pytest -q -n 2 tests/browser -k test_walk

check: $(TEST) catalogues ## style, types, templates, migrations, translations
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .
	.venv/bin/mypy $(TYPED)
	.venv/bin/djlint templates --lint --quiet
	$(SETTINGS) $(RUN) manage.py check
	$(SETTINGS) $(RUN) manage.py makemigrations --check --dry-run
	$(RUN) tools/translations.py --check

format: $(TEST) ## put the code into the house style
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

serve: $(BASE) catalogues ## serve as in production, configured by the environment
	$(RUN) manage.py migrate
	$(RUN) manage.py collectstatic --no-input --verbosity 0
	GUNICORN_BIND=127.0.0.1:$(PORT) $(RUN) -m gunicorn --config deploy/gunicorn.conf.py \
		gpg_registry.wsgi

translations: $(TEST) ## gather new texts into the French catalogue
	$(RUN) tools/translations.py --update

catalogues: $(BASE)
	@$(RUN) tools/catalogue.py

lock: ## lock requirements/*.in anew, with the newest versions they allow
	$(PYTHON) -m venv var/lock
	var/lock/bin/python -m pip install --quiet uv
	for name in base prod test sbom; do var/lock/bin/uv $(UV_COMPILE) --upgrade \
		requirements/$$name.in --output-file requirements/$$name.txt || exit 1; done

sbom: var/sbom/bin/cyclonedx-py ## a bill of materials of what a server runs, as CycloneDX JSON
	@for name in base prod; do var/sbom/bin/cyclonedx-py requirements --of JSON \
		--output-reproducible --output-file var/sbom-$$name.json requirements/$$name.txt || exit 1; \
		echo "var/sbom-$$name.json"; done

var/sbom/bin/cyclonedx-py: requirements/sbom.txt
	$(PYTHON) -m venv var/sbom
	var/sbom/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/sbom.txt
	@touch $@

clean: ## remove what can be made again, the demonstration included
	rm -rf .venv var/demo var/lock var/sbom* staticfiles .mypy_cache .pytest_cache .ruff_cache .hypothesis

tools/web/node_modules: tools/web/package-lock.json
	$(NPM) tools/web
	@touch $@

.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed. Remedy: make PYTHON=/path/to/python3.11"; exit 2; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python cannot make a virtual" \
		"environment. Remedy: apt-get install python3-venv"; exit 2; }

$(BASE): requirements/base.txt requirements/prod.txt | .venv
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/base.txt -r requirements/prod.txt
	@touch $@

$(TEST): requirements/test.txt $(BASE)
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes \
		-r requirements/test.txt
	@touch $@
