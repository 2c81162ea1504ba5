# Removes what the drill made, however it went, and ends it. What is left over costs money and holds production's data, so
# that it fails the drill.
set -eu

left=''
drill_remove "$(($(date +%s) + TIMEOUT_SECONDS))" || left="cluster $DRILL_CLUSTER"
drill_end "$RUN" "$STATUS" "$left"
[ -z "$left" ] || fail "Remove by hand what is left over: $left."
