#!/usr/bin/env bash
# Plays the rules of objectives beside those of peers and rewrites the tables in docs/slo.md.
# PLATFORM_SLO_PEERS names a folder with sloth/ and pyrra/: specs and the rules generated from them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
: "${PLATFORM_SLO_PEERS:?names no folder with the rules of peers}"

if [ -w /dev/shm ]; then scratch=$(mktemp -d -p /dev/shm); else scratch=$(mktemp -d); fi
trap 'rm -rf "$scratch"' EXIT

dotnet publish bench/slo --configuration Release --runtime linux-x64 --self-contained \
  -p:PublishReadyToRun=true --output artifacts/slo-bench --verbosity quiet --nologo
artifacts/slo-bench/Platform.SloBench measure docs/slo.md "$scratch"
