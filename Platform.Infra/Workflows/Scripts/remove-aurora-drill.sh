# Removes what an earlier drill left over, if its clean-up did not get to it.
set -eu

drill_remove "$(($(date +%s) + TIMEOUT_SECONDS))"
printf 'Nothing of an earlier drill is there.\n'
