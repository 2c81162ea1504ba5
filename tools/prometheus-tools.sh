#!/usr/bin/env bash
# Installs the programs that prove alerts and routes (promtool, prometheus, amtool and prometheus-alertmanager), and
# those that check and run the scripts of workflows (shellcheck, curl and jq).
# Does nothing where they are there; installs Debian's packages as root; otherwise says what is missing.
set -euo pipefail

missing=()
for tool in promtool prometheus amtool prometheus-alertmanager shellcheck curl jq; do
  command -v "$tool" >/dev/null || missing+=("$tool")
done
[ "${#missing[@]}" -gt 0 ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests run ${missing[*]}, which are not on the PATH." >&2
  echo "Install Debian's packages prometheus, prometheus-alertmanager, shellcheck, curl and jq as root," \
    "or put the programs on the PATH." >&2
  exit 1
fi

# The packages start services on fixed ports when they are installed; the tests start their own. Debian's policy-rc.d
# keeps a package from starting anything (invoke-rc.d(8)).
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
  trap 'rm -f "$policy"' EXIT
fi

apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  prometheus prometheus-alertmanager shellcheck curl jq
