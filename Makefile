# Foajé. `make` alone lists what there is; `make demo` and `make test` need nothing prepared.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= $(firstword $(foreach v,3.11 3.12 3.13,$(shell command -v python$(v) 2>/dev/null)) python3)
BIN := .venv/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software

QT_LIBRARIES := libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 \
	libxcb-shape0 libxcb-image0 libxcb-render-util0 libdbus-1-3 libpulse0 fontconfig
SPEECH_PROGRAMS := espeak-ng alsa-utils
TEST_PROGRAMS := poppler-utils $(SPEECH_PROGRAMS)
TEST_SERVERS := slapd

VIEW_MODELS := $(shell grep -rl '^QML_IMPORT_NAME' --include='*.py' kiosk/faces 2>/dev/null | sort)
QML_FILES := $(shell find resources/qml resources/keyboard -name '*.qml' 2>/dev/null | sort)
QML_TYPES := resources/qml/Foaje/foaje.qmltypes
CATALOGUES := $(wildcard resources/i18n/*.ts)
PACKS := $(filter-out %_sv.ts %_en.ts,$(wildcard resources/i18n/foaje_visitor_*.ts))
PACK_SOURCES := resources/qml/visitor kiosk/faces/visitor kiosk/faces/speech \
	kiosk/wording/language_packs.py kiosk/wording/host_news.py kiosk/wording/told_visitors.py \
	kiosk/wording/voice.py
LUPDATE := $(BIN)/pyside6-lupdate -silent -locations none -no-obsolete -source-language en

.PHONY: help demo test bench soak check types qml format imports translations calendar setup clean
.DELETE_ON_ERROR:

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | \
		while IFS='|' read -r target told; do printf '  make %-13s %s\n' "$$target" "$$told"; done

demo: setup ## set everything up and run the main job on the sample town hall
	@$(BIN)/python -m kiosk demo

test: setup .venv/.test-programs ## set up and run every check and test
	@$(MAKE) --no-print-directory check
	@$(OFFSCREEN) $(BIN)/python -m pytest -n 2 --cov --cov-report=term

check: setup ## run every check but the tests
	@$(MAKE) --no-print-directory -j 2 --output-sync=target types qml format imports

types:
	@echo '== mypy'; $(BIN)/mypy

qml:
	@echo '== qmllint'; $(BIN)/pyside6-qmllint -W 0 -I resources/qml $(QML_FILES)

format:
	@echo '== ruff'; $(BIN)/ruff check . && $(BIN)/ruff format --check .

imports:
	@echo '== import-linter'; $(BIN)/lint-imports

bench: setup ## measure and print the numbers, as a table and as JSON
	@$(OFFSCREEN) $(BIN)/python -m tests.bench

soak: setup .venv/.test-programs ## run the long fault and fuzz tests at their full numbers
	@$(OFFSCREEN) $(BIN)/python -m pytest -m soak -n 2
	@$(OFFSCREEN) $(BIN)/python -m pytest -n 2 -p no:cacheprovider --timeout 1800 \
		--hypothesis-profile soak $$(grep -rl '^@given\|^    @given' tests)

translations: setup ## bring the translation catalogues in step with the texts of the program
	@for face in visitor desk security; do \
		$(LUPDATE) -target-language sv -extensions qml resources/qml/$$face \
			-ts resources/i18n/foaje_$${face}_sv.ts; \
		$(LUPDATE) -target-language en -pluralonly -extensions qml resources/qml/$$face \
			-ts resources/i18n/foaje_$${face}_en.ts; \
	done
	@$(LUPDATE) -target-language sv -tr-function-alias translate+=phrase -extensions py kiosk \
		-ts resources/i18n/foaje_program_sv.ts
	@$(LUPDATE) -target-language en -pluralonly -tr-function-alias translate+=phrase \
		-extensions py kiosk -ts resources/i18n/foaje_program_en.ts
	@$(LUPDATE) -disable-heuristic sametext -disable-heuristic similartext \
		-tr-function-alias translate+=phrase -extensions qml,py $(PACK_SOURCES) -ts $(PACKS)
	@$(MAKE) --no-print-directory setup

calendar: .venv/.installed ## write down anew which days are holidays, by the library pinned
	@$(BIN)/python -m kiosk.calendar

setup: .venv/.installed $(QML_TYPES) $(CATALOGUES:.ts=.qm) ## virtual environment, libraries, compiled resources
	@$(BIN)/python -m compileall -q kiosk db # who runs the station may not write here

# What apt can bring is brought on Debian and its kin; elsewhere it is said what may be missing.
define install_packages
	missing=$$(for each in $(1); do \
		dpkg-query -W -f='$${Status}' $$each 2>/dev/null | grep -q 'ok installed' || echo $$each; done); \
	if [ -n "$$missing" ]; then \
		if ! command -v apt-get >/dev/null; then \
			echo "This system has no apt. If Qt cannot start, install what corresponds to:" $$missing >&2; \
		else \
			root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
			echo "Installing:" $$missing; \
			$$root apt-get -qq update; \
			DEBIAN_FRONTEND=noninteractive $$root apt-get -qq install -y --no-install-recommends $$missing >/dev/null; \
		fi; \
	fi
endef

.venv/.libraries:
	@$(call install_packages,$(QT_LIBRARIES))
	@if command -v apt-get >/dev/null && ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		$(call install_packages,$$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')); fi
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Foajé needs Python 3.11 or later")'
	@mkdir -p .venv && touch $@

# Tests start slapd themselves; installing it must neither start one nor leave a directory behind.
# Debian's package asks whether to make a configuration, and its service does not start without one
# – so that is answered beforehand, which touches no other service and no rule of the machine. Where
# it was installed before, now or once, that configuration is somebody's own: it is left alone.
define install_slapd
	case "$$(dpkg-query -W -f='$${Status}' slapd 2>/dev/null)" in \
		*' installed' | *' config-files') ;; \
		*) root=$$([ "$$(id -u)" = 0 ] || echo sudo); \
			echo 'slapd slapd/no_configuration boolean true' | $$root debconf-set-selections && \
			{ $(call install_packages,$(TEST_SERVERS)); } ;; \
	esac
endef

.venv/.test-programs: .venv/.installed Makefile
	@$(call install_packages,$(TEST_PROGRAMS))
	@( $(call install_slapd) ) || echo 'slapd could not be installed; tests of the directory server are skipped' >&2
	@touch $@

.venv/.installed: requirements.txt pyproject.toml | .venv/.libraries
	@echo 'Setting up .venv'
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(QML_TYPES): $(VIEW_MODELS) .venv/.installed
	@mkdir -p build
	@$(BIN)/pyside6-metaobjectdump --compact --quiet --suppress-file --out-file build/foaje.json $(VIEW_MODELS)
	@$(BIN)/pyside6-qmltyperegistrar --import-name Foaje --major-version 1 --minor-version 0 \
		--generate-qmltypes $@ -o build/foaje_registrations.cpp build/foaje.json 2>build/qmltypes.log || \
		{ cat build/qmltypes.log >&2; exit 1; }

%.qm: %.ts .venv/.installed
	@$(BIN)/pyside6-lrelease -silent -nounfinished $< -qm $@

clean: ## remove what was made, but nothing of a station's data
	@rm -rf .venv build resources/i18n/*.qm $(QML_TYPES) .mypy_cache .ruff_cache .pytest_cache .coverage*
