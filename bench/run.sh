#!/usr/bin/env bash
# Publishes our side, installs the peers, measures both in one run and rewrites the table in docs/performance.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

npm ci --prefix bench/peers --no-audit --no-fund --loglevel=error
for project in bench/Platform.Bench Platform.Cli; do
  dotnet publish "$project" --configuration Release --runtime linux-x64 --self-contained \
    -p:PublishReadyToRun=true --output "artifacts/bench/$(basename "$project")" --verbosity quiet --nologo
done

node bench/compare.mjs artifacts/bench/Platform.Bench/Platform.Bench artifacts/bench/Platform.Cli/platform "$scratch"
