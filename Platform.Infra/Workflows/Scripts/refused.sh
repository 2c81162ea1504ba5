# A run that nobody approved in time ends as a failure, so that whoever waits for it does not take it for done.
set -eu

printf '%s\n' "Nobody said YES to '$QUESTION' in time: nothing was done." >&2
exit 1
