# Waits until what a stage of a recovery needs is there: each object of a kind, or one object, has a condition.
set -eu

give_up=$(($(date +%s) + TIMEOUT_SECONDS))
while [ "$(date +%s)" -lt "$give_up" ]; do
  answer=$(api GET "$OBJECTS")
  case $(status_of "$answer") in
    200)
      answered
      open=$(
        body_of "$answer" | jq --raw-output --arg type "$CONDITION" '(.items // [.]) | .[]
          | select([.status.conditions // [] | .[] | select(.type == $type and .status == "True")] == [])
          | .metadata.name'
      )
      if [ -z "$open" ]; then
        say "$WHAT: ready."
        exit 0
      fi
      ;;
    401 | 403 | 404) fail "$WHAT cannot be read ($(status_of "$answer")): $(reason_of "$answer")" ;;
    *) patience 30 "$WHAT" "$(status_of "$answer")" ;;
  esac
  sleep "$POLL_SECONDS"
done
fail "$WHAT: after $TIMEOUT_SECONDS seconds not $CONDITION:
${open:-nothing was read}"
