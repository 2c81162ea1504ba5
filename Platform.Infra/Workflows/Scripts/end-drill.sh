# Ends a drill of people's: it succeeded where every stage was confirmed.
set -eu

drill_end "$RUN" "$STATUS" ''
