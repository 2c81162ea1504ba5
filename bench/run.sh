#!/usr/bin/env bash
# Publishes our side, installs the peers, measures both in one run and rewrites the table in docs/performance.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# In memory where there is such a folder: a disk's journal differs more from run to run than the programs do.
if [ -w /dev/shm ]; then scratch=$(mktemp -d -p /dev/shm); else scratch=$(mktemp -d); fi
trap 'rm -rf "$scratch"' EXIT

npm ci --prefix bench/peers --no-audit --no-fund --loglevel=error
dotnet publish bench/Platform.Bench --configuration Release --runtime linux-x64 --self-contained \
  -p:PublishReadyToRun=true --output artifacts/bench --verbosity quiet --nologo
dotnet publish sdk/Pulumi.Peer.Tests/Twin --configuration Release --runtime linux-x64 --self-contained \
  -p:PublishReadyToRun=true --output artifacts/twin --verbosity quiet --nologo
make publish RID=linux-x64 node-peers

node bench/compare.mjs artifacts/bench/Platform.Bench artifacts/platform/platform "$scratch"
node bench/compare-engine.mjs artifacts/twin/Pulumi.Peer.Twin
