# Every target says what it does in its ## comment; `make` lists them.
STACK ?= dev
OUT ?= out/$(STACK)
CONFIGURATION ?= Debug
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

RID := linux-x64
CLI := dotnet run --project Platform.Cli --configuration $(CONFIGURATION) --verbosity quiet --
GENERATOR := dotnet run --project tools/Platform.Generator --verbosity quiet --
NODE_PEERS := $(dir $(shell find . -name package-lock.json -not -path '*/node_modules/*' -not -path './bench/*' | sort))

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z][a-z-]*:.*##' $(MAKEFILE_LIST) \
	  | awk 'BEGIN {FS = ":.*## "} {printf "  \033[36m%-14s\033[0m %s\n", $$1, $$2}'

.PHONY: preview
preview: ## Run the program offline and show everything it would create (STACK=dev; DEPTH=1 counts what components hold)
	@$(CLI) preview --stack $(STACK) $(if $(DEPTH),--depth $(DEPTH))

.PHONY: render
render: ## Write everything it would create as files (STACK=dev OUT=out/dev)
	@$(CLI) render --stack $(STACK) --out $(OUT)

.PHONY: validate
validate: ## Check a stack's configuration and its whole graph (STACK=dev)
	@$(CLI) validate --stack $(STACK)

.PHONY: build
build: ## Compile everything
	dotnet build Platform.slnx --configuration $(CONFIGURATION)

# The guard against code that rewrites itself costs a tenth of each start of the program, of which there are dozens.
.PHONY: test
test: prometheus-tools node-peers build ## Install what the tests need and run them all
	DOTNET_EnableWriteXorExecute=0 dotnet test --solution Platform.slnx --configuration $(CONFIGURATION) --no-build

.PHONY: unit
unit: ## The fast loop: the tests that start no process
	dotnet test --project Platform.Tests --configuration $(CONFIGURATION) -- --filter-not-trait kind=process

.PHONY: accept
accept: prometheus-tools node-peers build ## Record the golden files, the public surface and the generated pages anew
	PLATFORM_ACCEPT=1 dotnet test --solution Platform.slnx --configuration $(CONFIGURATION) --no-build

.PHONY: prometheus-tools
prometheus-tools: ## Install what tests run: Prometheus, Alertmanager, shellcheck, curl and jq (as root on Debian)
	@bash tools/prometheus-tools.sh

.PHONY: node-peers
node-peers: $(addsuffix node_modules/.package-lock.json,$(NODE_PEERS)) ## Install the Node programs that tests use as independent peers

%node_modules/.package-lock.json: %package-lock.json
	npm ci --prefix $* --no-audit --no-fund --loglevel=error
	@touch $@

.PHONY: gen
gen: ## Write the typed resource classes from tools/schemas and crds
	$(GENERATOR)

.PHONY: gen-check
gen-check: ## Fail where a generated file differs from what its source says
	$(GENERATOR) --check

.PHONY: format
format: ## Format the code
	dotnet format Platform.slnx

.PHONY: format-check
format-check: ## Fail where the code is not formatted
	dotnet format Platform.slnx --verify-no-changes --no-restore

# The program is one image with its own copy of the framework, so it gets a folder of its own; the host for it that the
# command's publish leaves behind works beside a build only.
PUBLISH := dotnet publish --configuration Release --runtime $(RID) --self-contained -p:PublishReadyToRun=true

.PHONY: publish
publish: ## Publish program and command, self-contained and compiled ahead of time, to artifacts/platform (RID=linux-x64)
	rm -rf artifacts/platform
	$(PUBLISH) Platform.Cli --output artifacts/platform
	rm -f artifacts/platform/Platform.Infra artifacts/platform/Platform.Infra.runtimeconfig.json
	$(PUBLISH) Platform.Infra --output artifacts/platform/program
	cp Pulumi.*.yaml artifacts/platform/
	sed -e 's|^runtime: dotnet$$|runtime:\n  name: dotnet\n  options:\n    binary: ./program/Platform.Infra|' -e '/^main: /d' \
	  Pulumi.yaml > artifacts/platform/Pulumi.yaml

.PHONY: bench
bench: ## Measure against peers and write docs/performance.md
	bash bench/run.sh
	@if [ -n "$$PLATFORM_SLO_PEERS" ]; then bash bench/slo/run.sh; \
	else echo "bench-slo was left out: PLATFORM_SLO_PEERS names no folder with the rules of peers"; fi

.PHONY: bench-slo
bench-slo: prometheus-tools ## Play the rules of objectives beside peers' and write docs/slo.md (PLATFORM_SLO_PEERS=folder)
	bash bench/slo/run.sh

.PHONY: clean
clean: ## Remove everything that was built
	git clean -fdXq
